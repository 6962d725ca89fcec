package org.suoma.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.suoma.app.KioskApp;
import org.suoma.app.shell.KioskWindow;
import picocli.CommandLine;

/** The kiosk app as the demo runs it for journeys: with a {@link WindowEye}. */
public final class WatchedKiosk {

  private WatchedKiosk() {}

  /** Runs the app; see {@link KioskApp} for its options. */
  public static void main(String[] args) {
    Map<String, Object> facts = new ConcurrentHashMap<>();
    KioskWindow window = new KioskWindow(view -> facts.put("probe", WindowEye.open(view)));
    System.exit(new CommandLine(new KioskApp(window, facts)).execute(args));
  }
}
