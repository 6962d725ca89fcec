package org.suoma.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Tells whoever started the app where its pages are, once they show; appears whole or not at all.
 */
final class ReadyFile {

  private final Path file;

  ReadyFile(Path file) {
    this.file = file;
  }

  void write(Map<String, Object> facts) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.write(partial, new JsonMapper().writeValueAsBytes(facts));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
