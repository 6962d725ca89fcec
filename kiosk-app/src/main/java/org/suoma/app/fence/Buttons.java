package org.suoma.app.fence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;

/** Buttons for fingers, which never take the keyboard's focus from the site. JavaFX thread. */
final class Buttons {

  private static final double SIGN = 1.3;
  private static final double LEAST_MM = 12.7;

  private final Lettering lettering;
  private final double size;
  private final double dotsPerMm;

  Buttons(Lettering lettering, double size, double dotsPerMm) {
    this.lettering = lettering;
    this.size = size;
    this.dotsPerMm = dotsPerMm;
  }

  /**
   * A button of the bar: its picture above its words.
   *
   * @param id for tests and style
   */
  Button upright(String id, @Nullable Signs sign, Phrase label, Runnable pressed) {
    VBox content = new VBox(size / 6);
    content.setAlignment(Pos.CENTER);
    if (sign != null) {
      content.getChildren().add(sign.node(size * SIGN));
    }
    content.getChildren().add(lettering.say(label, 0.8, sign == null));
    return button(id, content, pressed);
  }

  /** A button of a notice: words alone. */
  Button plain(String id, Phrase label, Runnable pressed) {
    HBox content = new HBox(lettering.say(label, 1, true));
    content.setAlignment(Pos.CENTER);
    return button(id, content, pressed);
  }

  private Button button(String id, Node content, Runnable pressed) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(content);
    button.setFocusTraversable(false);
    button.setMinSize(LEAST_MM * dotsPerMm, LEAST_MM * dotsPerMm);
    button.setOnAction(event -> pressed.run());
    return button;
  }
}
