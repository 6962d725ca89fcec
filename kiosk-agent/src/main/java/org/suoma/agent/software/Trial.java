package org.suoma.agent.software;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.software.SoftwareVersion;

/**
 * A version that has yet to show that it is as good as the one before. As text, which the guard
 * reads too: the version, the one to go back to, and the names of devices, divided by blanks.
 *
 * @param version on trial
 * @param fallback what runs again if it fails
 * @param devices that were ready when it was put in place
 */
public record Trial(SoftwareVersion version, SoftwareVersion fallback, Set<String> devices) {

  /** Copies the devices. */
  public Trial {
    devices = Set.copyOf(devices);
  }

  String text() {
    List<String> words = new ArrayList<>(List.of(version.toString(), fallback.toString()));
    words.addAll(new TreeSet<>(devices));
    return String.join(" ", words) + "\n";
  }

  /** Reads a text; empty if it is none, as after a power cut. */
  static Optional<Trial> parse(String text) {
    List<String> words = List.of(text.trim().split(" ", -1));
    return words.size() >= 2
            && SoftwareVersion.isVersion(words.get(0))
            && SoftwareVersion.isVersion(words.get(1))
        ? Optional.of(
            new Trial(
                SoftwareVersion.parse(words.get(0)),
                SoftwareVersion.parse(words.get(1)),
                Set.copyOf(words.subList(2, words.size()))))
        : Optional.empty();
  }
}
