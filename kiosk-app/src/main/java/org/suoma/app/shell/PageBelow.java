package org.suoma.app.shell;

import java.net.URI;
import javafx.scene.web.WebEngine;
import netscape.javascript.JSException;
import org.suoma.app.fence.FenceHost;

/**
 * The page {@code away}, which lies below a site and has a button for each way on; a page without
 * them leads home. JavaFX thread.
 */
final class PageBelow implements FenceHost.Home {

  private final URI home;
  private final WebEngine engine;

  PageBelow(URI home, WebEngine engine) {
    this.home = home;
    this.engine = engine;
  }

  @Override
  public void comeBack() {
    press("come-back");
  }

  @Override
  public void finish() {
    press("finish-away");
  }

  private void press(String act) {
    try {
      engine.executeScript("document.querySelector('[data-act=" + act + "]').click()");
    } catch (JSException e) {
      engine.load(home.toString());
    }
  }
}
