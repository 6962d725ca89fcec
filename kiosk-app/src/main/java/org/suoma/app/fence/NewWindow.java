package org.suoma.app.fence;

import com.sun.webkit.LoadListenerClient;
import com.sun.webkit.PolicyClient;
import com.sun.webkit.UIClient;
import com.sun.webkit.WebPage;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;

/**
 * Learns where {@code window.open} wants to go: the engine asks for a page first and tells the
 * address to that page's policy (tried, JavaFX 21). The page never shows, runs no script and loads
 * nothing. JavaFX thread.
 */
final class NewWindow {

  private final WebEngine engine = new WebEngine();
  private final Consumer<@Nullable URI> wanted;
  private boolean told;
  private boolean isClosed;

  NewWindow(Path folder, Consumer<@Nullable URI> wanted) {
    this.wanted = wanted;
    engine.setUserDataDirectory(folder.toFile());
    engine.setJavaScriptEnabled(false);
    EngineDoors.close(engine, nothing(UIClient.class), policy(), nothing(LoadListenerClient.class));
  }

  WebPage page() {
    return EngineDoors.page(engine);
  }

  /** Answers no, null or 0 to everything. */
  private static <T> T nothing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null));
  }

  private PolicyClient policy() {
    return (PolicyClient)
        Proxy.newProxyInstance(
            PolicyClient.class.getClassLoader(),
            new Class<?>[] {PolicyClient.class},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments.length > 1 && arguments[1] instanceof URL url) {
                tell(SitePolicy.address(url));
              }
              return false;
            });
  }

  private void tell(@Nullable URI address) {
    if (!told) {
      told = true;
      // Not before the engine has come back from its question.
      Platform.runLater(
          () -> {
            if (!isClosed) {
              close();
              wanted.accept(address);
            }
          });
    }
  }

  /** Ends it, if that has not happened. */
  void close() {
    if (!isClosed) {
      isClosed = true;
      EngineDoors.dispose(engine);
    }
  }
}
