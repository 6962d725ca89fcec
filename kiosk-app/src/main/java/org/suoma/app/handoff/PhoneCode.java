package org.suoma.app.handoff;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.model.Text;

/**
 * What becomes of a code that a phone showed to the scanner while a site is open. The code may be a
 * person's: it is in memory only, and {@code toString} does not tell it.
 */
public sealed interface PhoneCode {

  /** Typed into the field that was touched last. */
  record Typed(Text kind, String code) implements PhoneCode {
    @Override
    public String toString() {
      return "Typed[" + kind + "]";
    }
  }

  /** Opened at the site. */
  record Opened(Text kind, URI address) implements PhoneCode {
    @Override
    public String toString() {
      return "Opened[" + kind + "]";
    }
  }

  /** Known, but not for this site. */
  record NotHere(Text kind) implements PhoneCode {}

  /** Of no class that the county knows. */
  record Unknown() implements PhoneCode {}

  /** What the code is called if it goes to the site; empty if it does not. */
  default Optional<Text> goesAlong() {
    if (this instanceof Typed typed) {
      return Optional.of(typed.kind());
    }
    return this instanceof Opened opened ? Optional.of(opened.kind()) : Optional.empty();
  }

  /** What becomes of a code under the rules of an outing. */
  static PhoneCode of(String code, SiteRules rules) {
    Optional<OnlineServices.CodeClass> known = rules.services().classOf(code);
    if (known.isEmpty()) {
      return new Unknown();
    }
    Text kind = known.get().name();
    if (!rules.site().accepts().contains(known.get().id())) {
      return new NotHere(kind);
    }
    Optional<URI> address = address(code);
    if (address.isPresent()) {
      return rules.site().holds(address.get())
          ? new Opened(kind, rules.opened(address.get()))
          : new NotHere(kind);
    }
    String template = rules.site().codeUrl();
    if (template == null) {
      return new Typed(kind, code);
    }
    String filled = template.replace("{code}", URLEncoder.encode(code, StandardCharsets.UTF_8));
    return new Opened(kind, rules.opened(URI.create(filled)));
  }

  private static Optional<URI> address(String code) {
    try {
      URI address = URI.create(code);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
