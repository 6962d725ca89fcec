package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/**
 * A reproducible bundle like a county's: many small documents, pictures and recordings that do not
 * compress, some large files that do; and its next state with about twenty edits.
 */
final class SampleBundle {

  private static final String WORDS = "县乡镇街道人民政府办公室关于印发补贴申领办法的通知医疗保险养老窗口材料受理时限工作日居民身份证户口村委会公示";
  private static final int DOCUMENTS = 3_000;
  private static final int PICTURES = 300;
  private static final int RECORDINGS = 30;
  private static final int LARGE = 4;
  private static final int MEGABYTE = 1 << 20;

  private final Random random = new Random(20261123);

  /** Writes the first state, about 360 MB. */
  void writeOld(Path folder) throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      write(folder.resolve("entries/doc-" + i + ".json"), document(5_000));
    }
    for (int i = 0; i < PICTURES; i++) {
      write(folder.resolve("media/picture-" + i + ".jpg"), noise(300_000));
    }
    for (int i = 0; i < RECORDINGS; i++) {
      write(folder.resolve("media/speech-" + i + ".mp3"), noise(5 * MEGABYTE));
    }
    for (int i = 0; i < LARGE; i++) {
      write(folder.resolve("media/table-" + i + ".csv"), document(24 * MEGABYTE));
    }
  }

  /** Writes the next state: 21 changed files and about 12 MB of new recordings. */
  void writeNew(Path old, Path folder) throws IOException {
    try (var files = Files.walk(old)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(old.relativize(file));
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.createLink(copy, file);
      }
    }
    for (int i = 0; i < 16; i++) {
      edit(folder.resolve("entries/doc-" + 100 * i + ".json"), 3);
    }
    edit(folder.resolve("media/table-0.csv"), 12);
    edit(folder.resolve("media/table-2.csv"), 12);
    for (int i = 0; i < 2; i++) {
      append(folder.resolve("media/speech-" + i + ".mp3"), noise(MEGABYTE));
    }
    write(folder.resolve("media/speech-new.mp3"), noise(10 * MEGABYTE));
  }

  private static void append(Path file, byte[] more) throws IOException {
    byte[] content = Files.readAllBytes(file);
    byte[] longer = Arrays.copyOf(content, content.length + more.length);
    System.arraycopy(more, 0, longer, content.length, more.length);
    write(file, longer);
  }

  /** Replaces, inserts and deletes a few bytes here and there. */
  private void edit(Path file, int edits) throws IOException {
    byte[] content = Files.readAllBytes(file);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(content.length - 100);
      byte[] put = document(20 + random.nextInt(60));
      byte[] edited = new byte[content.length - 30 + put.length];
      System.arraycopy(content, 0, edited, 0, at);
      System.arraycopy(put, 0, edited, at, put.length);
      System.arraycopy(content, at + 30, edited, at + put.length, content.length - at - 30);
      content = edited;
    }
    write(file, content);
  }

  /** Text of words that repeat as in documents, of about this length. */
  byte[] document(int bytes) {
    StringBuilder text = new StringBuilder(bytes / 3);
    // Digits have one byte only: twice the length is certainly enough to cut from.
    while (text.length() < bytes) {
      int from = random.nextInt(WORDS.length() - 4);
      text.append(WORDS, from, from + 2 + random.nextInt(3));
      if (random.nextInt(6) == 0) {
        text.append(random.nextInt(100_000)).append('，');
      }
    }
    return Arrays.copyOf(text.toString().getBytes(UTF_8), bytes);
  }

  /** Bytes that do not compress, as in a recording. */
  byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    random.nextBytes(noise);
    return noise;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.deleteIfExists(file); // it may be a second name of the old one
    Files.write(file, content);
  }
}
