package org.suoma.device.emulator;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files of the bench page, from the class path: these and no others. */
final class BenchFiles {

  private static final Map<String, Served> FILES =
      Map.of(
          "/", new Served("/bench/index.html", "text/html; charset=utf-8"),
          "/bench.css", new Served("/bench/bench.css", "text/css; charset=utf-8"),
          "/bench.js", new Served("/bench/bench.js", "text/javascript; charset=utf-8"),
          "/band.svg", new Served("/bench/band.svg", "image/svg+xml"),
          "/icon.svg", new Served("/bench/icon.svg", "image/svg+xml"),
          "/regular.ttf", new Served("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf", "font/ttf"),
          "/bold.ttf", new Served("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf", "font/ttf"));

  Optional<Served> at(String path) {
    return Optional.ofNullable(FILES.get(path));
  }

  /** A file with its type. */
  record Served(String resource, String contentType) {
    byte[] read() throws IOException {
      try (InputStream in = BenchFiles.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new FileNotFoundException(resource + " is not on the class path");
        }
        return in.readAllBytes();
      }
    }
  }
}
