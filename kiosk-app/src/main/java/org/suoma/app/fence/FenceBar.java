package org.suoma.app.fence;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.suoma.app.language.Phrase;

/**
 * The bar below a site: the way back and the end, which the site can neither cover nor press, since
 * they lie outside its view. JavaFX thread.
 */
final class FenceBar extends HBox {

  private static final double HEIGHT_MM = 24;

  /** What its buttons do. */
  enum Act {
    BACK,
    SMALLER,
    LARGER,
    KEYBOARD,
    PRINT,
    PHONE,
    FINISH
  }

  FenceBar(Buttons buttons, double dotsPerMm, Map<Act, Runnable> acts) {
    setId("fence-bar");
    getStyleClass().add("bar");
    setAlignment(Pos.CENTER);
    List<Button> all =
        List.of(
            buttons.upright("bar-back", Signs.BACK, Phrase.of("返回"), run(acts, Act.BACK)),
            buttons.upright("bar-smaller", Signs.SMALLER, Phrase.of("缩小"), run(acts, Act.SMALLER)),
            buttons.upright("bar-larger", Signs.LARGER, Phrase.of("放大"), run(acts, Act.LARGER)),
            buttons.upright("bar-keys", Signs.KEYBOARD, Phrase.of("键盘"), run(acts, Act.KEYBOARD)),
            buttons.upright("bar-print", Signs.PRINT, Phrase.of("打印"), run(acts, Act.PRINT)),
            buttons.upright("bar-phone", Signs.PHONE, Phrase.of("用手机办"), run(acts, Act.PHONE)),
            buttons.upright("bar-finish", Signs.CHECK, Phrase.of("结束使用"), run(acts, Act.FINISH)));
    for (Button button : all) {
      button.setMinHeight(HEIGHT_MM * dotsPerMm);
      button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      setHgrow(button, Priority.ALWAYS);
    }
    getChildren().addAll(all);
  }

  private static Runnable run(Map<Act, Runnable> acts, Act act) {
    return () -> acts.getOrDefault(act, () -> {}).run();
  }
}
