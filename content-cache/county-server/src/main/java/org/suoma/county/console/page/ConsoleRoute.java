package org.suoma.county.console.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Permission;

/**
 * An address of the console and what one must be allowed to do there.
 *
 * @param method GET or POST
 * @param path below {@code /console}, with names of parameters in braces
 * @param permission null for what everybody may who is signed in, which concerns only themselves
 * @param page answers
 * @param checksForm whether the page itself sees to it that the form is the session's own
 */
public record ConsoleRoute(
    String method,
    String path,
    @Nullable Permission permission,
    ConsolePage page,
    boolean checksForm) {

  /** A page to look at. */
  public static ConsoleRoute get(String path, Permission permission, ConsolePage page) {
    return new ConsoleRoute("GET", path, permission, page, false);
  }

  /** A form that does something; it is shown to be the session's own before the page sees it. */
  public static ConsoleRoute post(String path, Permission permission, ConsolePage page) {
    return new ConsoleRoute("POST", path, permission, page, false);
  }

  /** Files come in parts, which only the page reads: it checks the form among them. */
  public static ConsoleRoute upload(String path, Permission permission, ConsolePage page) {
    return new ConsoleRoute("POST", path, permission, page, true);
  }

  /** A page about oneself. */
  public static ConsoleRoute own(String method, String path, ConsolePage page) {
    return new ConsoleRoute(method, path, null, page, false);
  }

  /** Whether a form must be shown to be the session's own before the page sees it. */
  public boolean wantsOwnForm() {
    return method.equals("POST") && !checksForm;
  }

  /** What one must be allowed to do; empty if being signed in is enough. */
  public Optional<Permission> needs() {
    return Optional.ofNullable(permission);
  }
}
