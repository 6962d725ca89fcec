package org.suoma.app.face.window;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.suoma.app.face.Face;

/**
 * The kiosk's faces, known to JavaFX by their names. Page engines know only the faces that were
 * there before the first of them (tried, JavaFX 21): pages name them by {@code local()} in {@code
 * tokens.css} and need not load 25 MB over HTTP. JavaFX thread.
 */
public final class WindowFaces {

  private final Map<Face, Font> fonts;

  private WindowFaces(Map<Face, Font> fonts) {
    this.fonts = fonts;
  }

  /**
   * Loads all faces: from the folder {@code faces} beside this program, where the build unpacks
   * them, which takes no time; else from the class path, out of whose jars JavaFX copies each to a
   * temporary file first.
   *
   * @throws IllegalStateException if one cannot be read
   */
  public static WindowFaces load() {
    Map<Face, Font> fonts = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      Font font =
          Stream.of(beside(face), onClassPath(face))
              .flatMap(Optional::stream)
              .map(place -> Font.loadFont(place, 1))
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no face " + face + " can be read"));
      fonts.put(face, font);
    }
    return new WindowFaces(fonts);
  }

  private static Optional<String> beside(Face face) {
    try {
      Path program =
          Path.of(WindowFaces.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path file = program.resolveSibling("faces" + face.resource());
      return Files.isReadable(file) ? Optional.of(file.toUri().toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> onClassPath(Face face) {
    return Optional.ofNullable(WindowFaces.class.getResource(face.resource()))
        .map(URL::toExternalForm);
  }

  /** The name of a face, in which its weight is. */
  public String name(Face face) {
    return font(face).getName();
  }

  /** The family of a face, which those of other weights share. */
  public String family(Face face) {
    return font(face).getFamily();
  }

  private Font font(Face face) {
    return Objects.requireNonNull(fonts.get(face));
  }
}
