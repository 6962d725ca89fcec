package org.suoma.journey;

import com.sun.javafx.webkit.Accessor;
import com.sun.javafx.webkit.WebConsoleListener;
import com.sun.webkit.WebPage;
import com.sun.webkit.graphics.WCRectangle;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.suoma.app.PageInspection;
import org.suoma.app.shell.KioskWindow;

/** The kiosk's real window in this process, asked from other threads. */
final class WindowScreen implements PageInspection.Screen {

  private static final long PATIENCE_SECONDS = 60;

  private final ConcurrentLinkedQueue<String> console = new ConcurrentLinkedQueue<>();
  private final KioskWindow window;
  private final WebView view;

  private WindowScreen(KioskWindow window, WebView view) {
    this.window = window;
    this.view = view;
    // The engine tells its console to nobody by a public way.
    WebConsoleListener.setDefaultListener(
        (web, message, line, source) -> console.add(message + " (" + source + ":" + line + ")"));
  }

  /** Opens the window; once in a process. */
  static WindowScreen open(URI home) throws IOException {
    CompletableFuture<WebView> view = new CompletableFuture<>();
    CompletableFuture<Boolean> painted = new CompletableFuture<>();
    KioskWindow window = new KioskWindow(view::complete);
    window.begin();
    window.show(home, () -> painted.complete(true));
    await(painted);
    return new WindowScreen(window, await(view));
  }

  /**
   * Shows a page and waits until it has loaded. A page that asks something just now is not left: to
   * break the question off writes an error on the console that no resident would ever cause there.
   */
  void load(URI address) throws IOException {
    CompletableFuture<Worker.State> loaded = new CompletableFuture<>();
    Platform.runLater(() -> loadWhenQuiet(address, loaded));
    if (await(loaded) != Worker.State.SUCCEEDED) {
      throw new IOException(address.getPath() + " did not load");
    }
  }

  private void loadWhenQuiet(URI address, CompletableFuture<Worker.State> loaded) {
    WebEngine engine = view.getEngine();
    if (Boolean.TRUE.equals(engine.executeScript("!!document.querySelector('.htmx-request')"))) {
      Platform.runLater(() -> loadWhenQuiet(address, loaded));
      return;
    }
    engine.getLoadWorker().stateProperty().addListener(new End(loaded));
    engine.load(address.toString());
  }

  @Override
  public String evaluate(String expression) throws IOException {
    // Objects of the page may be touched on the FX thread only, even to become words.
    return onFxThread(() -> String.valueOf(view.getEngine().executeScript(expression)));
  }

  /**
   * Paints the whole page twice before it can be shown, as happens by itself where the screen is
   * slower than the page: the first painting is passed over.
   */
  void paintOver() throws IOException {
    boolean unused =
        onFxThread(
            () -> {
              WebPage page = Accessor.getPageFor(view.getEngine());
              int width = (int) view.getWidth();
              int height = (int) view.getHeight();
              for (int painting = 0; painting < 2; painting++) {
                page.setBounds(0, 0, width, height); // makes all of it due once more
                page.updateContent(new WCRectangle(0, 0, width, height));
              }
              return true;
            });
  }

  /** So much is a picture of the whole window, four bytes a dot. */
  double pictureMegabytes() throws IOException {
    return onFxThread(() -> view.getWidth() * view.getHeight() * 4 / (1 << 20));
  }

  /** The picture that an operator far away would get; empty if there is none to get. */
  Optional<byte[]> picture() {
    return window.picture();
  }

  /** Somebody has copied words, by whatever way. */
  void copy(String words) throws IOException {
    boolean unused =
        onFxThread(
            () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
  }

  /** What could be pasted; empty if nothing. */
  String pasted() throws IOException {
    return onFxThread(
        () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  /** The visit is over, as the window is told. */
  void forget() {
    window.forget();
  }

  /** What the page wrote on its console since the last call. */
  List<String> takeConsole() {
    List<String> lines = new ArrayList<>();
    for (String line = console.poll(); line != null; line = console.poll()) {
      lines.add(line);
    }
    return lines;
  }

  private static <T> T onFxThread(Callable<T> question) throws IOException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return await(answer);
  }

  private static <T> T await(CompletableFuture<T> answer) throws IOException {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the window does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Tells how a load ended. */
  private static final class End implements ChangeListener<Worker.State> {
    private final CompletableFuture<Worker.State> told;

    End(CompletableFuture<Worker.State> told) {
      this.told = told;
    }

    @Override
    public void changed(
        ObservableValue<? extends Worker.State> state, Worker.State before, Worker.State now) {
      if (now == Worker.State.SUCCEEDED || now == Worker.State.FAILED) {
        state.removeListener(this);
        told.complete(now);
      }
    }
  }
}
