package org.suoma.app.fence;

import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.suoma.app.handoff.Outing;
import org.suoma.app.language.Phrase;

/**
 * How a site stands on the screen: whose it is above, the site and cards over it, the keyboard and
 * the bar below. JavaFX thread.
 */
final class FencePane extends BorderPane implements Card.Place {

  private static final String STYLES =
      Objects.requireNonNull(FencePane.class.getResource("/fence/fence.css")).toExternalForm();

  private final StackPane middle = new StackPane();
  private final VBox below = new VBox();

  FencePane(Outing outing, Lettering lettering) {
    setId("fence");
    getStylesheets().add(STYLES);
    getStyleClass()
        .addAll("fence", outing.visit().display().theme().code().toLowerCase(Locale.ROOT));
    setMinSize(0, 0);
    setTop(head(outing, lettering));
    middle.setMinSize(0, 0);
    setCenter(middle);
    setBottom(below);
  }

  private static Node head(Outing outing, Lettering lettering) {
    VBox head = new VBox();
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setFillWidth(false);
    head.getChildren()
        .addAll(
            lettering.text(outing.site().name(), 1, true),
            lettering.say(Phrase.of("这是{0}的网站，不是这台机器的内容。", outing.site().organ()), 0.75, false));
    return head;
  }

  /** Puts the site in, and below it what is ours, from top to bottom. */
  void fill(Node site, Node... ours) {
    middle.getChildren().add(0, site);
    below.getChildren().addAll(ours);
  }

  @Override
  public void show(Node card) {
    if (!middle.getChildren().contains(card)) {
      middle.getChildren().add(card);
    }
  }

  @Override
  public void hide(Node card) {
    middle.getChildren().remove(card);
  }
}
