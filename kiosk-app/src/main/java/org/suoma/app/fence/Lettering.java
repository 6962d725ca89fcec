package org.suoma.app.fence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.suoma.app.face.Face;
import org.suoma.app.face.window.WindowFaces;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;

/**
 * The kiosk's words as JavaFX nodes, in the languages of the visit and in the kiosk's own faces,
 * character by character: one JavaFX text has one face. JavaFX thread.
 */
final class Lettering {

  private static final double YI_SCALE = 0.8;

  private final WindowFaces faces;
  private final Speech speech;
  private final double size;

  private Lettering(WindowFaces faces, Speech speech, double size) {
    this.faces = faces;
    this.speech = speech;
    this.size = size;
  }

  /**
   * Words of a visit.
   *
   * @param size of running text, in pixels
   */
  static Lettering of(WindowFaces faces, Speech speech, double size) {
    return new Lettering(faces, speech, size);
  }

  Speech speech() {
    return speech;
  }

  Node say(Phrase phrase, double scale, boolean bold) {
    return node(speech.say(phrase), scale, bold);
  }

  Node han(String words, double scale, boolean bold) {
    return node(speech.han(words), scale, bold);
  }

  Node text(org.suoma.content.model.Text words, double scale, boolean bold) {
    return node(speech.text(words), scale, bold);
  }

  /** One line, or Han above Yi. */
  private Node node(Said said, double scale, boolean bold) {
    VBox lines = new VBox();
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.getStyleClass().add("words");
    for (int i = 0; i < said.lines().size(); i++) {
      lines.getChildren().add(flow(said.lines().get(i), i == 0 ? scale : scale * YI_SCALE, bold));
    }
    return lines;
  }

  private TextFlow flow(String line, double scale, boolean bold) {
    TextFlow flow = new TextFlow();
    flow.setTextAlignment(TextAlignment.CENTER);
    int from = 0;
    int[] characters = line.codePoints().toArray();
    for (int i = 1; i <= characters.length; i++) {
      Face face = Face.of(characters[from], bold);
      if (i == characters.length || Face.of(characters[i], bold) != face) {
        Text run = new Text(new String(characters, from, i - from));
        run.setFont(new Font(faces.name(face), size * scale));
        run.getStyleClass().add("letters");
        flow.getChildren().add(run);
        from = i;
      }
    }
    return flow;
  }
}
