package org.suoma.county.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Tells whoever started the server where it is, once it answers; appears whole or not at all. */
final class ReadyFile {

  private final Path file;

  ReadyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Writes the facts, readable to the owner alone: there is a token among them. */
  void write(Map<String, Object> facts) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(partial, JsonMapper.builder().build().writeValueAsBytes(facts));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
