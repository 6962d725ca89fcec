package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.suoma.content.software.SoftwareVersion;

/** Makes archives by a version's own {@code bin/app-archive}, in a process that gives way. */
final class ArchiveProcess implements ClassArchive.Maker {

  /** It takes some five seconds, on an old PC that is in use perhaps a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int MOST_SAID = 2_000;

  private final SoftwareFolder folder;

  ArchiveProcess(SoftwareFolder folder) {
    this.folder = folder;
  }

  @Override
  public void make(SoftwareVersion version, Path list, Path archive) throws IOException {
    Path program = folder.folder(version).resolve("bin/app-archive");
    Path said = archive.resolveSibling(version + ".said");
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), list.toString(), archive.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    // For the Java that runs this process, which is the app's, too.
    builder
        .environment()
        .put("SUOMA_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
        throw new IOException(program + " has not ended within " + PATIENCE);
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " failed: " + head(said));
      }
      // Java makes it read-only, also to its owner, who then cannot sync it.
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(archive);
      permissions.add(PosixFilePermission.OWNER_WRITE);
      Files.setPosixFilePermissions(archive, permissions);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(said);
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_SAID), UTF_8).strip();
    }
  }
}
