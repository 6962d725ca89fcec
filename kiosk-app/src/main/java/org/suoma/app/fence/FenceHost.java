package org.suoma.app.fence;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.ScanStream;
import org.suoma.app.face.window.WindowFaces;
import org.suoma.app.handoff.Outing;
import org.suoma.app.session.VisitDesk;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Opens sites over the kiosk's own pages, one at a time, and leaves nothing of them. {@link #open}
 * may be called from any thread; everything else happens on the JavaFX thread.
 */
public final class FenceHost {

  private final EventLog eventLog;

  private final AgentClient agent;
  private final Function<Consumer<String>, ScanStream> scanner;
  private final VisitDesk visits;
  private final FenceSetting setting;
  private @Nullable Surroundings around;
  private @Nullable FenceTools tools;
  private @Nullable Open open;

  /**
   * A host that is in no window yet.
   *
   * @param scanner makes a stream of scanned codes
   */
  public FenceHost(
      AgentClient agent,
      Function<Consumer<String>, ScanStream> scanner,
      VisitDesk visits,
      FenceSetting setting,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.agent = agent;
    this.scanner = scanner;
    this.visits = visits;
    this.setting = setting;
  }

  /** The kiosk's own page below, which leads on when a site is closed. */
  public interface Home {
    /** Back to where the resident left. */
    void comeBack();

    /** The visit is over. */
    void finish();
  }

  /**
   * The window that sites are opened in.
   *
   * @param pages the address of our own pages
   * @param network the way of its page engines
   * @param faces that were loaded before the first page engine
   * @param layers what sites are put over
   * @param keys what becomes of keys that are pressed on a keyboard
   * @param home the page below
   */
  public record Surroundings(
      URI pages,
      SiteNetwork network,
      WindowFaces faces,
      Pane layers,
      EventHandler<KeyEvent> keys,
      Home home) {}

  /** Puts sites into a window from now on; what a crash left of one is removed. */
  public void attach(Surroundings window) {
    around = window;
    new SiteFolder(setting.folder(), eventLog).empty();
  }

  /** Opens a site; a second one only when the first has been closed. */
  public void open(Outing outing) {
    Platform.runLater(() -> show(outing));
  }

  private void show(Outing outing) {
    Surroundings window = around;
    if (window == null || open != null) {
      return;
    }
    window.network().open(outing.rules());
    try {
      if (tools == null) {
        tools =
            new FenceTools(
                agent, setting, window.pages(), window.network(), window.faces(), eventLog);
      }
      Fence fence = new Fence(outing, tools, window.keys(), new Ending());
      ScanStream scans = scanner.apply(code -> Platform.runLater(() -> fence.scanned(code)));
      HangWatch watch = new HangWatch(setting.limits().hang(), setting.hung());
      open = new Open(fence, scans, watch);
      window.layers().getChildren().add(fence.node());
      fence.start();
      scans.start();
      watch.start();
    } catch (RuntimeException e) {
      eventLog.tell(AppKinds.SITE_NOT_OPENED.of(e), e);
      Open half = open;
      if (half == null) {
        window.network().close();
        window.home().comeBack();
      } else {
        half.fence().leave();
      }
    }
  }

  /** Whether a site lies over the pages. */
  public boolean isOpen() {
    return open != null;
  }

  /** The site that is open; for tests. */
  @Nullable Fence fence() {
    return open == null ? null : open.fence();
  }

  private void close(Consumer<Home> then) {
    Open now = open;
    Surroundings window = around;
    if (now == null || window == null || tools == null) {
      return;
    }
    open = null;
    now.watch().close();
    now.scans().close();
    window.network().close();
    tools.removeFolder();
    then.accept(window.home());
  }

  private final class Ending implements Fence.Ends {
    @Override
    public void back() {
      close(Home::comeBack);
    }

    @Override
    public void finish() {
      close(Home::finish);
    }

    @Override
    public void gone() {
      Open now = open;
      if (now != null && around != null) {
        around.layers().getChildren().remove(now.fence().node());
      }
    }

    @Override
    public void touched() {
      Object unused = visits.touch();
    }
  }

  private record Open(Fence fence, ScanStream scans, HangWatch watch) {}
}
