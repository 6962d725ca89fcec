package org.suoma.agent.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One of our programs as a process of its own, which can be killed and started again. */
final class KilledProgram implements Closeable {

  private final List<String> command;
  private final Path log;
  private @Nullable Process process;
  private int kills;

  /**
   * A program that has not started yet.
   *
   * @param logback configures what it logs
   * @param log takes all that it says
   */
  KilledProgram(Class<?> main, Path logback, Path log, String... arguments) {
    this.log = log;
    this.command =
        new ArrayList<>(
            List.of(
                "java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dorg.jboss.logging.provider=slf4j",
                "-Dlogback.configurationFile=" + logback,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    if (isRunning() && process != null) {
      kills++;
      process.destroyForcibly();
    }
  }

  int kills() {
    return kills;
  }

  /** Ends it in order. */
  void end() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
