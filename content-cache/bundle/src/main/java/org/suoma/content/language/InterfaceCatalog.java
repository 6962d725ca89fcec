package org.suoma.content.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.records.Explanation;
import org.suoma.records.TomlRecords;

/**
 * All that the kiosk says by itself: {@code language/interface.toml}, which comes with the program.
 * Pages look a string up by its Han wording, as they are written; translations hang on its id.
 * Threads may share one.
 */
public final class InterfaceCatalog {

  private static final String RESOURCE = "/language/interface.toml";

  private final Map<String, InterfaceString> byId = new LinkedHashMap<>();
  private final Map<String, InterfaceString> byWording = new HashMap<>();
  private final Map<String, InterfaceString> parts = new HashMap<>();

  private InterfaceCatalog(List<Screen> screens) {
    for (Screen screen : screens) {
      screen
          .strings()
          .forEach(
              (key, zh) ->
                  add(
                      new InterfaceString(
                          screen.id() + "." + key, zh, screen.name(), screen.picture())));
    }
  }

  /** The catalog of this program. */
  public static InterfaceCatalog bundled() {
    try (InputStream in = InterfaceCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * A catalog from its text.
   *
   * @throws IllegalArgumentException if it is malformed, or an id or a wording stands in it twice
   */
  static InterfaceCatalog parse(String toml) {
    try {
      return new InterfaceCatalog(new TomlRecords().read(toml, Screens.class).screens());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the interface catalog: " + Explanation.of(e), e);
    }
  }

  private void add(InterfaceString string) {
    if (byId.put(string.id(), string) != null) {
      throw new IllegalArgumentException("the interface catalog has twice the id " + string.id());
    }
    SpokenPiece.parts(string).forEach(part -> parts.put(part.id(), part));
    InterfaceString other = byWording.put(string.zh(), string);
    if (other != null) {
      throw new IllegalArgumentException(
          "“%s” is both %s and %s in the interface catalog"
              .formatted(string.zh(), other.id(), string.id()));
    }
  }

  /** The words of strings into which something is put, which are recorded by themselves. */
  public List<InterfaceString> spokenParts() {
    return byId.values().stream().flatMap(string -> SpokenPiece.parts(string).stream()).toList();
  }

  /** All strings, screen by screen. */
  public Collection<InterfaceString> strings() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The string with this id, or the part of one that is recorded by itself. */
  public Optional<InterfaceString> string(String id) {
    return Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(parts.get(id)));
  }

  /** The string with this Han wording. */
  public Optional<InterfaceString> worded(String zh) {
    return Optional.ofNullable(byWording.get(zh));
  }

  /** The file. */
  record Screens(List<Screen> screens) {
    Screens {
      screens = new ArrayList<>(screens);
    }
  }

  /** Strings that belong together. */
  record Screen(String id, String name, String picture, Map<String, String> strings) {
    Screen {
      strings = new LinkedHashMap<>(strings);
    }
  }
}
