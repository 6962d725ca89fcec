package org.suoma.app.fence;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** A card over the site: what has happened, and buttons to go on. JavaFX thread. */
final class Card extends StackPane {

  /**
   * A card.
   *
   * @param id for tests
   * @param content from top to bottom
   * @param buttons beside each other below
   */
  Card(String id, List<Node> content, List<? extends Node> buttons) {
    setId(id);
    getStyleClass().add("veil");
    VBox card = new VBox();
    card.getStyleClass().add("card");
    card.setAlignment(Pos.CENTER);
    card.setFillWidth(false);
    card.setMaxHeight(USE_PREF_SIZE);
    card.getChildren().addAll(content);
    FlowPane row = new FlowPane();
    row.getStyleClass().add("answers");
    row.setAlignment(Pos.CENTER);
    row.getChildren().addAll(buttons);
    card.getChildren().add(row);
    card.maxWidthProperty().bind(widthProperty().multiply(0.86));
    row.prefWrapLengthProperty().bind(widthProperty().multiply(0.74));
    getChildren().add(card);
    content.forEach(this::wrap);
  }

  /** Running text breaks within the card. */
  private void wrap(Node node) {
    if (node instanceof VBox lines) {
      lines.setAlignment(Pos.CENTER);
      for (Node line : lines.getChildren()) {
        if (line instanceof TextFlow flow) {
          flow.maxWidthProperty().bind(widthProperty().multiply(0.74));
        }
      }
    }
  }

  /** What a card stands in; the last one is on top. */
  interface Place {
    /** Puts it over the site. */
    void show(Node card);

    /** Takes it away, if it is there. */
    void hide(Node card);
  }
}
