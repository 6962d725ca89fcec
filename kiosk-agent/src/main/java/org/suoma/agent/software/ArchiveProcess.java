package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
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
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), list.toString(), archive.toString())
            .redirectErrorStream(true);
    // For the Java that runs this process, which is the app's, too.
    builder
        .environment()
        .put("SUOMA_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readNBytes(MOST_SAID);
      long unused = process.getInputStream().transferTo(OutputStream.nullOutputStream());
      if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(program + " failed: " + new String(said, UTF_8).strip());
      }
      // Java makes it read-only, also to its owner, who then cannot sync it.
      if (!archive.toFile().setWritable(true, true)) {
        throw new IOException(archive + " cannot be made writable to its owner");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
