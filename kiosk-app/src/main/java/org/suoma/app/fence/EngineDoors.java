package org.suoma.app.fence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.javafx.webkit.Accessor;
import com.sun.webkit.LoadListenerClient;
import com.sun.webkit.PolicyClient;
import com.sun.webkit.UIClient;
import com.sun.webkit.WebPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.web.WebEngine;

/**
 * The doors of a page engine that its public interface leaves open: the file chooser, print(), the
 * address of a new window, the policy of navigation. They are fields of the engine's page (JavaFX
 * 21, pinned in the pom; {@code EngineDoorsTest}); on an engine that has none, no site is opened.
 */
final class EngineDoors {

  /** Names of faces as sites ask for them, lower case, one a line. */
  private static final String OFFICE_FACES = "/fence/office-faces.txt";

  private static final String FACES = "com.sun.javafx.webkit.prism.WCFontImpl";

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

  /**
   * Has a face of ours drawn wherever a site names one of an office computer's. Without it, and
   * without Han faces of the system, Han of a site would be boxes.
   *
   * @param family of a face that JavaFX has loaded
   */
  static void nameFaces(String family) {
    try {
      Field field = Class.forName(FACES).getDeclaredField("FONT_MAP");
      field.setAccessible(true);
      @SuppressWarnings("unchecked") // it is one of names, all lower case, to families
      Map<String, String> names = (Map<String, String>) field.get(null);
      officeFaces().forEach(name -> names.put(name, family));
      names.put(family.toLowerCase(Locale.ROOT), family);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this page engine has no list of faces", e);
    }
  }

  private static List<String> officeFaces() {
    try (InputStream in =
        Objects.requireNonNull(EngineDoors.class.getResourceAsStream(OFFICE_FACES))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(OFFICE_FACES + " cannot be read", e);
    }
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
