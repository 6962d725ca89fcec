package org.suoma.agent.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in files, in every way in which a program may have written them. */
final class Canary {

  private static final Charset GBK = Charset.forName("GBK");

  private final List<byte[]> spellings = new ArrayList<>();

  Canary(List<String> words) {
    for (String word : words) {
      for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, GBK)) {
        spellings.add(word.getBytes(charset));
      }
      // Base64 of a text inside another begins at one of three places.
      byte[] utf8 = word.getBytes(UTF_8);
      for (int skip = 0; skip < 3; skip++) {
        byte[] part = Arrays.copyOfRange(utf8, skip, skip + (utf8.length - skip) / 3 * 3);
        spellings.add(Base64.getEncoder().encode(part));
      }
    }
  }

  /** The files below a folder that hold one of the words. */
  List<Path> findIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> found = new ArrayList<>();
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        if (isIn(Files.readAllBytes(file))) {
          found.add(file);
        }
      }
      return found;
    }
  }

  /** Whether one of the words is in this. */
  boolean isIn(byte[] content) {
    // One byte, one character: the search of strings is fast.
    String text = new String(content, ISO_8859_1);
    return spellings.stream().map(bytes -> new String(bytes, ISO_8859_1)).anyMatch(text::contains);
  }
}
