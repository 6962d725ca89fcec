package org.suoma.county.preview;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import org.suoma.content.store.DiskFiles;

/** What one person looks at: a store of their own, and an app for each way a screen hangs. */
final class Preview {

  private static final int SECRET_BYTES = 24;

  private final Path folder;
  private final List<String> command;
  private final PreviewStore store;
  private final HttpClient http;
  private final InstantSource clock;
  private final Map<String, Look.Screen> screens;
  private final Map<Look.Screen, PreviewApp> apps = new EnumMap<>(Look.Screen.class);
  private volatile Instant usedAt;
  private boolean ended;

  Preview(Path folder, List<String> command, HttpClient http, Random random, InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.command = command;
    this.http = http;
    this.clock = clock;
    this.store = new PreviewStore(folder.resolve("store"), clock);
    this.usedAt = clock.instant();
    Map<String, Look.Screen> fresh = new HashMap<>();
    for (Look.Screen screen : Look.Screen.values()) {
      byte[] bytes = new byte[SECRET_BYTES];
      random.nextBytes(bytes);
      fresh.put(HexFormat.of().formatHex(bytes), screen);
    }
    this.screens = Map.copyOf(fresh);
  }

  /** Puts these files in force; gives how many there are. */
  synchronized int bring(SortedMap<String, PreviewContent.Part> files) throws IOException {
    checkOpen();
    usedAt = clock.instant();
    store.show(files);
    return files.size();
  }

  /** Has them shown like this; gives the secret of the pages. */
  synchronized String show(Look look) throws IOException {
    checkOpen();
    String secret =
        screens.entrySet().stream()
            .filter(known -> known.getValue() == look.screen())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    app(look.screen(), secret).set(look);
    usedAt = clock.instant();
    return secret;
  }

  private void checkOpen() throws IOException {
    if (ended) {
      throw new IOException("the preview has ended");
    }
  }

  private PreviewApp app(Look.Screen screen, String secret) throws IOException {
    PreviewApp known = apps.get(screen);
    if (known == null) {
      known =
          new PreviewApp(
              command,
              folder.resolve(screen.name()),
              folder.resolve("store"),
              screen,
              secret,
              http);
      apps.put(screen, known);
    }
    return known;
  }

  /** Whether a secret is one of these; waits for nobody. */
  boolean has(String secret) {
    return screens.containsKey(secret);
  }

  /** Where the pages with a secret of these are; their app is started if it does not run. */
  synchronized URI address(String secret) throws IOException {
    checkOpen();
    usedAt = clock.instant();
    return app(Objects.requireNonNull(screens.get(secret)), secret).address();
  }

  Instant usedAt() {
    return usedAt;
  }

  /** Ends the apps; nothing of it stays on the disk. */
  synchronized void end() throws IOException {
    ended = true;
    new ArrayList<>(apps.values()).forEach(PreviewApp::end);
    new DiskFiles().delete(folder);
  }
}
