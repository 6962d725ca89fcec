package org.suoma.county.console;

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
 */
record ConsoleRoute(String method, String path, @Nullable Permission permission, ConsolePage page) {

  static ConsoleRoute get(String path, Permission permission, ConsolePage page) {
    return new ConsoleRoute("GET", path, permission, page);
  }

  static ConsoleRoute post(String path, Permission permission, ConsolePage page) {
    return new ConsoleRoute("POST", path, permission, page);
  }

  /** A page about oneself. */
  static ConsoleRoute own(String method, String path, ConsolePage page) {
    return new ConsoleRoute(method, path, null, page);
  }

  /** What one must be allowed to do; empty if being signed in is enough. */
  Optional<Permission> needs() {
    return Optional.ofNullable(permission);
  }
}
