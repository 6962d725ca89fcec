package org.suoma.content.message;

import java.util.List;
import java.util.Optional;

/**
 * What of a kiosk's request is signed: all that decides about what it does. The authority is left
 * out, since the county's gateway has a name of its own; the gateway must leave the path as it is.
 *
 * @param method in capitals
 * @param path as it stands in the request, e.g. {@code /kiosks/report}
 * @param query without the question mark; empty if there is none
 * @param contentDigest as {@link ContentDigest} writes it, of an empty content, too
 */
public record RequestParts(String method, String path, String query, String contentDigest) {

  /** The components that a kiosk signs, in this order, and that the county wants. */
  public static final List<String> COMPONENTS =
      List.of("@method", "@path", "@query", "content-digest");

  /** The value of a component (RFC 9421, sections 2.1 and 2.2); empty if it is none of these. */
  public Optional<String> value(String component) {
    return switch (component) {
      case "@method" -> Optional.of(method);
      case "@path" -> Optional.of(path);
      case "@query" -> Optional.of("?" + query);
      case "content-digest" -> Optional.of(contentDigest);
      default -> Optional.empty();
    };
  }
}
