package org.suoma.county.monitoring;

import java.util.List;

/** Addresses by what they are for: a closed list, so that no address becomes a label. */
final class RouteClass {

  private static final List<String> EXACT =
      List.of(
          "/kiosks/news",
          "/kiosks/report",
          "/kiosks/enrol",
          "/kiosks/order-results",
          "/kiosks/picture",
          "/kiosks/support",
          "/api/submissions",
          "/api/submission-state",
          "/api/calls",
          "/health",
          "/healthz");

  /** Those that others begin with come later. */
  private static final List<String> BEGINNINGS =
      List.of("/content", "/console/assets", "/console", "/desk", "/photos", "/preview");

  private RouteClass() {}

  /** E.g. {@code /console} of {@code /console/kiosks/hall-1}; {@code other} of what is not ours. */
  static String of(String path) {
    if (EXACT.contains(path)) {
      return path;
    }
    return BEGINNINGS.stream()
        .filter(beginning -> path.equals(beginning) || path.startsWith(beginning + "/"))
        .findFirst()
        .orElse("other");
  }
}
