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

  /**
   * WebKit's own error "interrupted by a policy": of the engine, for a type that it does not show,
   * e.g. a PDF; or of ours, for a redirect off the list.
   */
  private static final int NOT_SHOWN = 102;

  private final LongPredicate isMain;
  private final Listener listener;
  private final PauseTransition patience;
  private boolean isRefused;

  SiteLoads(LongPredicate isMain, java.time.Duration limit, Listener listener) {
    this.isMain = isMain;
    this.listener = listener;
    this.patience = new PauseTransition(Duration.millis((double) limit.toMillis()));
    patience.setOnFinished(event -> listener.failed(Trouble.TOO_SLOW));
  }

  /** The load that is under way was refused, which has been told: its end is no news. */
  void refuse() {
    isRefused = true;
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
        isRefused = false;
        patience.playFromStart();
        listener.started();
      }
      case PAGE_FINISHED -> {
        patience.stop();
        listener.finished();
      }
      case LOAD_FAILED -> {
        patience.stop();
        if (!isRefused) {
          listener.failed(Trouble.of(error));
        }
      }
      case LOAD_STOPPED -> {
        patience.stop();
        if (error == NOT_SHOWN && !isRefused) {
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
