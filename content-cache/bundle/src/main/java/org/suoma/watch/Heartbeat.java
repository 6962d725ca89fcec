package org.suoma.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Shows {@code suoma-guard}, which has started this program, that it is alive: a number in a file
 * that grows with each beat. A program that does not beat for eight seconds, or for 24 on a machine
 * that keeps it from running, is ended and started anew, so whoever calls {@link #beat} must first
 * have seen that what matters works. Threads may share one.
 */
public final class Heartbeat {

  /** The guard's word for the file; it has made it, with as many digits as a number has. */
  public static final String VARIABLE = "SUOMA_HEARTBEAT";

  private final @Nullable Path file;
  private long beats;
  private boolean failed;

  private Heartbeat(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Says that the program starts: it has a minute and a half from now until the next beat.
   *
   * @param environment of this process; without a guard nothing is written
   */
  public static Heartbeat begin(Map<String, String> environment) {
    String file = environment.get(VARIABLE);
    Heartbeat heartbeat = new Heartbeat(file == null ? null : Path.of(file));
    heartbeat.beat();
    return heartbeat;
  }

  /** Of a program over which nobody watches. */
  public static Heartbeat unseen() {
    return new Heartbeat(null);
  }

  /** Says that the program is alive. */
  public synchronized void beat() {
    if (file == null) {
      return;
    }
    beats++;
    // Over what is there, never longer: that needs no room on a disk that is full.
    ByteBuffer number = ByteBuffer.wrap("%019d%n".formatted(beats).getBytes(US_ASCII));
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int unused = out.write(number, 0);
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        // Not a constant of the class: the app begins to beat before it sets logging up.
        LoggerFactory.getLogger(Heartbeat.class)
            .error("the guard cannot be shown that this program is alive", e);
      }
      failed = true;
    }
  }
}
