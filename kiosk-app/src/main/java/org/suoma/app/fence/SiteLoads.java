package org.suoma.app.fence;

import com.sun.webkit.LoadListenerClient;
import java.net.URI;
import java.util.Objects;
import java.util.function.LongPredicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of the loads of a site's main page, within a limit of time. JavaFX thread. */
final class SiteLoads implements LoadListenerClient {

  /** The engine's own: it met a type that it does not show, e.g. a PDF (WebKit error 102). */
  private static final int NOT_SHOWN = 102;

  private final LongPredicate isMain;
  private final Listener listener;
  private final PauseTransition patience;

  SiteLoads(LongPredicate isMain, java.time.Duration limit, Listener listener) {
    this.isMain = isMain;
    this.listener = listener;
    this.patience = new PauseTransition(Duration.millis((double) limit.toMillis()));
    patience.setOnFinished(event -> listener.failed(Trouble.TOO_SLOW));
  }

  /** Stops waiting. */
  void close() {
    patience.stop();
  }

  @Override
  public void dispatchLoadEvent(
      long frame,
      int state,
      @Nullable String url,
      @Nullable String type,
      double progress,
      int error) {
    if (!isMain.test(frame)) {
      return;
    }
    switch (state) {
      case PAGE_STARTED -> {
        patience.playFromStart();
        listener.started();
      }
      case PAGE_FINISHED -> {
        patience.stop();
        listener.finished();
      }
      case LOAD_FAILED -> {
        patience.stop();
        listener.failed(Trouble.of(error));
      }
      case LOAD_STOPPED -> {
        patience.stop();
        if (error == NOT_SHOWN) {
          listener.notShown(
              URI.create(Objects.requireNonNull(url)), "application/pdf".equals(type));
        }
      }
      default -> {}
    }
  }

  @Override
  public void dispatchResourceLoadEvent(
      long frame,
      int state,
      @Nullable String url,
      @Nullable String type,
      double progress,
      int error) {}

  /** Told of the main page's loads. */
  interface Listener {
    /** A page is coming. */
    void started();

    /** It is there. */
    void finished();

    /** It is not. */
    void failed(Trouble trouble);

    /** It is a file that the engine does not show. */
    void notShown(URI address, boolean isPdf);
  }
}
