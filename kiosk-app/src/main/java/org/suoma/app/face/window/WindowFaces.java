package org.suoma.app.face.window;

import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
   * Loads all faces, from their files where the class path has them in a folder, which takes no
   * time; out of a jar JavaFX copies each to a temporary file first.
   *
   * @throws IllegalStateException if one cannot be read
   */
  public static WindowFaces load() {
    Map<Face, Font> fonts = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      URL place = WindowFaces.class.getResource(face.resource());
      Font font = place == null ? null : Font.loadFont(place.toExternalForm(), 1);
      if (font == null) {
        throw new IllegalStateException("the face " + face + " cannot be read");
      }
      fonts.put(face, font);
    }
    return new WindowFaces(fonts);
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
