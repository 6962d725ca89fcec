package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A serial port that exists only in this machine: the host opens {@link #port()}, the device end is
 * a pair of streams. A {@code socat} child holds the terminal.
 *
 * <p>The device end is the child's standard input and output rather than a second terminal: a Java
 * program that leads its session would get an opened terminal as its controlling one and be hung up
 * when it vanishes; and a child whose standard input ends leaves by itself, so that it does not
 * outlive even a killed JVM.
 *
 * <p>Threads may share one. Whoever made it closes it.
 */
public final class PseudoTerminal implements Closeable {

  private static final int STOP_SECONDS = 5;

  /** Commas, quotes, brackets, colons and "!!" have a meaning in socat's addresses. */
  private static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}\\p{N}/._@+ -]+");

  private static final String ERROR = " E ";
  private static final String READY = "starting data transfer loop";

  private final Path port;
  private final Object lock = new Object();
  private @Nullable Process socat;
  private boolean closed;

  /**
   * A port that is not plugged in yet.
   *
   * @param port the link to make while plugged in; its directory exists and has a plain name
   */
  public PseudoTerminal(Path port) {
    this.port = port.toAbsolutePath();
    if (!PLAIN_PATH.matcher(this.port.toString()).matches()) {
      throw new IllegalArgumentException(
          "socat cannot make the port %s: use a directory whose name has only letters, digits,"
                  .formatted(this.port)
              + " spaces and . _ - + @");
    }
  }

  /** The path that the host opens, whether it exists now or not. */
  public Path port() {
    return port;
  }

  /** Whether the port exists. */
  public boolean isPlugged() {
    synchronized (lock) {
      return socat != null && socat.isAlive();
    }
  }

  /**
   * Makes the port appear; returns when it can be opened. Does nothing if it is there already.
   *
   * @return the device end; its input ends when the port is unplugged
   * @throws IOException if {@code socat} is missing or refuses
   */
  public DeviceEnd plug() throws IOException {
    synchronized (lock) {
      if (closed) {
        throw new IOException(port + " was closed");
      }
      if (socat == null || !socat.isAlive()) {
        socat = start();
      }
      return new DeviceEnd(socat.getInputStream(), socat.getOutputStream());
    }
  }

  private Process start() throws IOException {
    if (Files.isSymbolicLink(port)) {
      Files.delete(port); // of a socat that was killed and could not clean up
    }
    String terminal = "pty,raw,echo=0,link=" + port;
    Process process = new ProcessBuilder(List.of("socat", "-d", "-d", terminal, "-")).start();
    BufferedReader messages =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    String reason = "it ended at once";
    for (String line = messages.readLine(); line != null; line = messages.readLine()) {
      if (line.contains(READY)) {
        return process;
      }
      reason = line.contains(ERROR) ? line : reason;
    }
    process.destroy();
    throw new IOException("socat could not make the port " + port + ": " + reason);
  }

  /** Makes the port vanish, as when a cable is pulled. Does nothing if it is not there. */
  public void unplug() {
    synchronized (lock) {
      if (socat != null) {
        end(socat);
        socat = null;
      }
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Unplugs for good. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      unplug();
    }
  }

  /**
   * The side of the device.
   *
   * @param in what the host sends; blocks, and ends or fails after unplugging
   * @param out to the host; fails after unplugging
   */
  public record DeviceEnd(InputStream in, OutputStream out) {}
}
