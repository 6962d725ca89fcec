package org.suoma.app.fence;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.suoma.app.handoff.QrPicture;

/** Pictures on the bar, as on the kiosk's own pages (part/icon.jte), and QR codes. */
enum Signs {
  BACK("M30 8 14 24l16 16"),
  LARGER("M24 8v32M8 24h32"),
  SMALLER("M8 24h32"),
  KEYBOARD("M4 12h40v24H4zM10 19h2M17 19h2M24 19h2M31 19h2M38 19h1M10 29h2M17 29h16M38 29h1"),
  PRINT("M13 18V6h22v12M13 36H6V18h36v18h-7M13 29h22v13H13z"),
  PHONE("M17 4h14q4 0 4 4v32q0 4-4 4H17q-4 0-4-4V8q0-4 4-4zM21 38h6"),
  CHECK("m8 25 11 11L41 12");

  private static final double GRID = 48;
  private static final double CODE_EDGE = 16;

  private final String path;

  Signs(String path) {
    this.path = path;
  }

  /** The picture, so many pixels wide. */
  Node node(double width) {
    SVGPath sign = new SVGPath();
    sign.setContent(path);
    sign.getStyleClass().add("sign");
    return scaled(sign, GRID, width);
  }

  /** A QR code, black on white in every theme. */
  static Node code(QrPicture picture, double width) {
    SVGPath modules = new SVGPath();
    modules.setContent(picture.path());
    modules.getStyleClass().add("modules");
    StackPane paper = scaled(modules, picture.size(), width);
    paper.getStyleClass().add("paper");
    paper.setMinSize(width + CODE_EDGE, width + CODE_EDGE);
    return paper;
  }

  private static StackPane scaled(SVGPath path, double from, double to) {
    path.setScaleX(to / from);
    path.setScaleY(to / from);
    StackPane box = new StackPane(new javafx.scene.Group(path));
    box.setMinSize(to, to);
    box.setMaxSize(to, to);
    return box;
  }
}
