package org.suoma.agent.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suoma.content.report.SupportLimits;

/**
 * All that somebody who helps from afar wants to know of a kiosk, as one ZIP file: what the agent
 * knows now, its configuration, and its logs, the newest lines first to be kept. Nothing about
 * residents is in any of them. What cannot be read is named in {@code missing.txt}. Threads share
 * one.
 */
public final class SupportFile {

  /** More of the logs says nothing more. */
  private static final int MOST_LOG_BYTES = 16 << 20;

  private static final String MISSING = "missing.txt";

  private final Map<String, Part> parts;
  private final Path logs;

  /**
   * A file of these.
   *
   * @param parts by their names in the ZIP file, in its order
   * @param logs folder of logs, {@code *.jsonl}
   */
  public SupportFile(Map<String, Part> parts, Path logs) {
    this.parts = new LinkedHashMap<>(parts);
    this.logs = logs;
  }

  /** Makes it, of at most {@link SupportLimits#MOST_BYTES}. */
  byte[] make() throws IOException {
    for (int room = MOST_LOG_BYTES; room > 0; room /= 2) {
      byte[] zip = zip(room);
      if (zip.length <= SupportLimits.MOST_BYTES) {
        return zip;
      }
    }
    return zip(0);
  }

  private byte[] zip(int logBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> missing = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        add(zip, part.getKey(), part.getValue(), missing);
      }
      int room = logBytes;
      for (Path log : newestFirst(missing)) {
        int most = room;
        room -= add(zip, "log/" + log.getFileName(), () -> end(log, most), missing);
      }
      if (!missing.isEmpty()) {
        put(zip, MISSING, String.join("\n", missing).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static int add(ZipOutputStream zip, String name, Part part, List<String> missing)
      throws IOException {
    byte[] content;
    try {
      content = part.read();
    } catch (IOException | RuntimeException e) {
      missing.add(name + ": " + e);
      return 0;
    }
    put(zip, name, content);
    return content.length;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private List<Path> newestFirst(List<String> missing) {
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    Map<Path, FileTime> written = new HashMap<>();
    try (Stream<Path> files = Files.list(logs)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
        try {
          written.put(file, Files.getLastModifiedTime(file)); // once: a log goes on being written
        } catch (NoSuchFileException e) {
          missing.add("log: " + e); // the oldest goes when a new one begins
        }
      }
    } catch (IOException e) {
      missing.add("log: " + e);
    }
    return written.keySet().stream()
        .sorted(Comparator.comparing(written::get, Comparator.reverseOrder()))
        .toList();
  }

  /** Whole lines from the end of a file. */
  private static byte[] end(Path log, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
      long size = channel.size();
      long from = Math.max(0, size - most);
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(size, most));
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // A file that grows meanwhile is read up to where it ended.
      }
      String text = new String(buffer.array(), 0, buffer.position(), UTF_8);
      return (from == 0 ? text : text.substring(text.indexOf('\n') + 1)).getBytes(UTF_8);
    }
  }

  /** Something that belongs into the file. */
  @FunctionalInterface
  public interface Part {
    /** Its bytes, as it is now. */
    byte[] read() throws IOException;
  }
}
