package org.suoma.app.fence;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.suoma.app.client.AgentClient;
import org.suoma.app.face.Face;
import org.suoma.app.face.window.WindowFaces;
import org.suoma.app.handoff.Outing;
import org.suoma.event.EventLog;

/** What every outing of a kiosk needs. JavaFX thread. */
final class FenceTools {

  private final EventLog eventLog;

  private static final double PORTRAIT_TYPE = 34;
  private static final double LANDSCAPE_TYPE = 30;
  private static final double TYPE_STEP = 0.08;
  private static final double PORTRAIT_KEYS = 730;
  private static final double LANDSCAPE_KEYS = 470;

  private final AgentClient agent;
  private final FenceSetting setting;
  private final URI pages;
  private final SiteNetwork network;
  private final WindowFaces faces;
  private final SiteFolder folder;

  /**
   * The tools of a kiosk.
   *
   * @param pages the address of our own pages
   * @param faces that were loaded before the first page engine
   */
  FenceTools(
      AgentClient agent,
      FenceSetting setting,
      URI pages,
      SiteNetwork network,
      WindowFaces faces,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.agent = agent;
    this.setting = setting;
    this.pages = pages;
    this.network = network;
    this.faces = faces;
    this.folder = new SiteFolder(setting.folder(), eventLog);
    EngineDoors.nameFaces(faces.family(Face.HAN));
  }

  AgentClient agent() {
    return agent;
  }

  InstantSource clock() {
    return setting.clock();
  }

  Limits limits() {
    return setting.limits();
  }

  Runnable hung() {
    return setting.hung();
  }

  double dotsPerMm() {
    return setting.dotsPerMm().getAsDouble();
  }

  URI keys() {
    return pages.resolve("site-keys");
  }

  double keyboardHeight() {
    return setting.landscape() ? LANDSCAPE_KEYS : PORTRAIT_KEYS;
  }

  SiteFiles files() {
    return new SiteFiles(network, setting.limits().load());
  }

  Path freshFolder() {
    return folder.fresh();
  }

  /** Removes what the site kept. */
  void removeFolder() {
    folder.empty();
  }

  Lettering lettering(Outing outing) {
    return Lettering.of(faces, outing.speech(), size(outing));
  }

  Buttons buttons(Lettering lettering) {
    return new Buttons(
        lettering, setting.landscape() ? LANDSCAPE_TYPE : PORTRAIT_TYPE, dotsPerMm());
  }

  /** Larger for who chose larger letters, as far as the bar has room. */
  private double size(Outing outing) {
    double type = setting.landscape() ? LANDSCAPE_TYPE : PORTRAIT_TYPE;
    return type * (1 + TYPE_STEP * (outing.visit().display().textSize() - 1));
  }

  EventLog eventLog() {
    return eventLog;
  }
}
