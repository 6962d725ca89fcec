package org.suoma.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks for what somebody wrote where nothing of it may be: in files, and in the heaps of programs,
 * in every encoding in which they could hold it.
 */
final class Traces {

  private static final int WINDOW = 1 << 28;
  private static final int CONTEXT = 200;

  private final List<String> words;

  /**
   * Traces of these words.
   *
   * @param words each so unusual that nothing else says them
   */
  Traces(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * What was found in the files below a folder, and where. Programs go on writing meanwhile: a file
   * that is gone before it is read holds nothing any more.
   */
  List<String> below(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            try {
              found.addAll(attributes.isRegularFile() ? in(file) : List.of());
            } catch (NoSuchFileException e) {
              return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return found;
  }

  /** What was found among the objects that a program can still reach. */
  List<String> inHeap(long pid, Path folder) throws IOException, InterruptedException {
    Path dump = folder.resolve(pid + ".hprof");
    Process jcmd =
        new ProcessBuilder("jcmd", Long.toString(pid), "GC.heap_dump", dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    if (!jcmd.waitFor(1, TimeUnit.MINUTES) || jcmd.exitValue() != 0 || !Files.exists(dump)) {
      throw new IOException("no dump of the heap of " + pid + ": " + said);
    }
    List<String> found = in(dump);
    if (found.isEmpty()) {
      Files.delete(dump); // else it stays beside the report, to be looked into
    }
    return found;
  }

  private List<String> in(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      for (long from = 0; from < size; from += WINDOW) {
        // A little more than the window: a word may lie across its end.
        byte[] part = new byte[(int) Math.min(WINDOW + 1_024L, size - from)];
        channel.map(MapMode.READ_ONLY, from, part.length).get(part);
        for (String word : words) {
          for (byte[] form : forms(word)) {
            int place = indexOf(part, form);
            if (place >= 0) {
              found.add("“" + word + "” in " + file + ", in …" + around(part, place) + "…");
            }
          }
        }
      }
    }
    return List.copyOf(new LinkedHashSet<>(found));
  }

  /** What stands around a find, so that one can tell whose it is. */
  private static String around(byte[] part, int place) {
    int from = Math.max(0, place - CONTEXT);
    int length = Math.min(part.length, place + CONTEXT) - from;
    return new String(part, from, length, ISO_8859_1).replaceAll("[^ -~]+", "·");
  }

  private static Set<byte[]> forms(String word) {
    return Set.of(word.getBytes(UTF_8), word.getBytes(UTF_16LE), word.getBytes(UTF_16BE));
  }

  private static int indexOf(byte[] text, byte[] word) {
    for (int i = 0; i <= text.length - word.length; i++) {
      int same = 0;
      while (same < word.length && text[i + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return i;
      }
    }
    return -1;
  }
}
