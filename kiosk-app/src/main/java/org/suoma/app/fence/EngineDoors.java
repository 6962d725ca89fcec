package org.suoma.app.fence;

import com.sun.javafx.webkit.Accessor;
import com.sun.webkit.LoadListenerClient;
import com.sun.webkit.PolicyClient;
import com.sun.webkit.UIClient;
import com.sun.webkit.WebPage;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import javafx.scene.web.WebEngine;

/**
 * The doors of a page engine that its public interface leaves open: the file chooser, print(), the
 * address of a new window, the policy of navigation. They are fields of the engine's page (JavaFX
 * 21, pinned in the pom; {@code EngineDoorsTest}); on an engine that has none, no site is opened.
 */
final class EngineDoors {

  private EngineDoors() {}

  /**
   * Puts ours before every door.
   *
   * @throws IllegalStateException if this is not the engine that this was written for
   */
  static void close(WebEngine engine, UIClient ui, PolicyClient policy, LoadListenerClient loads) {
    WebPage page = Accessor.getPageFor(engine);
    set(page, "uiClient", ui);
    set(page, "policyClient", policy);
    page.addLoadListenerClient(loads);
    page.setUsePageCache(false);
  }

  /** The number of the frame that fills the view. */
  static long mainFrame(WebEngine engine) {
    return Accessor.getPageFor(engine).getMainFrame();
  }

  /** The page as the engine hands it to new windows. */
  static WebPage page(WebEngine engine) {
    return Accessor.getPageFor(engine);
  }

  /**
   * Ends an engine: its page goes now rather than with the next garbage collection, and so does its
   * hold on the folder of its storage.
   */
  static void dispose(WebEngine engine) {
    try {
      Method dispose = WebEngine.class.getDeclaredMethod("dispose");
      dispose.setAccessible(true);
      dispose.invoke(engine);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this page engine cannot be ended", e);
    }
  }

  private static void set(WebPage page, String name, Object ours) {
    try {
      Field field = WebPage.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(page, ours);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this page engine has no door " + name, e);
    }
  }
}
