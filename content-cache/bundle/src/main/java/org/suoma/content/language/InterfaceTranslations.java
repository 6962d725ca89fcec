package org.suoma.content.language;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suoma.content.model.Text;

/**
 * What has become of the interface in Yi and in speech, file {@code interface.json} of a release.
 *
 * @param strings by the id of the interface string; {@code zh} is the Han wording that was
 *     translated
 */
public record InterfaceTranslations(Map<String, Text> strings) {

  /** Name of the file in a release. */
  public static final String FILE = "interface.json";

  /** Copies the map, in the order of ids. */
  public InterfaceTranslations {
    strings = new TreeMap<>(strings);
  }

  /** For a release that has none. */
  public static InterfaceTranslations none() {
    return new InterfaceTranslations(Map.of());
  }

  /**
   * The translation of a string; empty if there is none, or if the Han wording has changed since,
   * so that it may say something else.
   */
  public Optional<Text> of(InterfaceString string) {
    return Optional.ofNullable(strings.get(string.id()))
        .filter(text -> text.zh().equals(string.zh()));
  }

  /** Whether the Han wording has changed since this string was translated. */
  public boolean isStale(InterfaceString string) {
    Text text = strings.get(string.id());
    return text != null && !text.zh().equals(string.zh());
  }
}
