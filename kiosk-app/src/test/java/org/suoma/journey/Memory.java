package org.suoma.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds in memory, as the kernel counts it (proc(5), status and smaps), in
 * megabytes.
 *
 * @param resident all of it, VmRSS
 * @param heap of it Java's heap, with the room that is kept free there
 * @param files of it pages of files, which the kernel can drop and read again
 * @param shared of it what it shares with the X server: pictures on their way to the screen. The
 *     toolkit's cairo takes them from a pool of 64 MB on 1080 x 1920, room for seven of the whole
 *     screen, touches the next one when the server has not drawn those before, and keeps what it
 *     has touched (cairo-xlib-surface-shm.c); {@code ScreenPace} keeps them to one or two
 */
public record Memory(double resident, double heap, double files, double shared) {

  private static final double KILOBYTES_PER_MEGABYTE = 1_024;

  /**
   * Java lays a heap as small as ours below 32 GB, where its references need no base; class data
   * lie from there on, and everything else at addresses far above.
   */
  private static final long END_OF_HEAP = 32L << 30;

  /** The line in smaps that begins a mapping. */
  private static final Pattern RANGE = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ ");

  /**
   * What a process of this user's holds now.
   *
   * @throws IOException if there is none
   */
  public static Memory of(long pid) throws IOException {
    return new Memory(
        status(pid, "VmRSS"), heap(pid), status(pid, "RssFile"), status(pid, "RssShmem"));
  }

  /** All the rest: what the C library and the page engine hold, classes, compiled code, stacks. */
  public double rest() {
    return resident - heap - files - shared;
  }

  /** For a line of a log. */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%.0f MB: heap %.0f, files %.0f, shared %.0f, rest %.0f",
        resident,
        heap,
        files,
        shared,
        rest());
  }

  private static double heap(long pid) throws IOException {
    double sum = 0;
    boolean isHeap = false;
    for (String line : lines(pid, "smaps")) {
      Matcher range = RANGE.matcher(line);
      if (range.lookingAt()) {
        isHeap = Long.parseUnsignedLong(range.group(1), 16) < END_OF_HEAP;
      } else if (isHeap && line.startsWith("Rss:")) {
        sum += megabytes(line);
      }
    }
    return sum;
  }

  private static double status(long pid, String name) throws IOException {
    for (String line : lines(pid, "status")) {
      if (line.startsWith(name + ":")) {
        return megabytes(line);
      }
    }
    throw new IOException("no " + name + " of " + pid);
  }

  private static List<String> lines(long pid, String file) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), file), ISO_8859_1);
  }

  private static double megabytes(String line) {
    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE;
  }
}
