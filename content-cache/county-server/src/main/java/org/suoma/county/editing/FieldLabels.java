package org.suoma.county.editing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the parts of entries are called in forms, from {@code editing/labels.toml}: a table for each
 * record, a key for each of its components, in the order of the form. A component without a name is
 * not for editors. Threads share one.
 */
public final class FieldLabels {

  private static final char HINT = '｜';

  private final Map<String, Map<String, String>> records;

  private FieldLabels(Map<String, Map<String, String>> records) {
    this.records = records;
  }

  /** Those that come along. */
  public static FieldLabels bundled() {
    try (InputStream file = FieldLabels.class.getResourceAsStream("/editing/labels.toml")) {
      return new FieldLabels(
          new TomlMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("editing/labels.toml", e);
    }
  }

  /** What a component is called; empty if it is not for editors. */
  Optional<String> label(Class<?> record, String component) {
    return whole(record, component).map(words -> words.split(String.valueOf(HINT), 2)[0]);
  }

  /** What helps to fill a component in; empty if nothing does. */
  String hint(Class<?> record, String component) {
    String words = whole(record, component).orElse("");
    int bar = words.indexOf(HINT);
    return bar < 0 ? "" : words.substring(bar + 1);
  }

  /** What a constant is called, or a kind of record. */
  String word(Class<?> type, String name) {
    return whole(type, name).orElse(name);
  }

  private Optional<String> whole(Class<?> type, String name) {
    return Optional.ofNullable(records.getOrDefault(name(type), Map.of()).get(name));
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
  }
}
