package org.suoma.county.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.VoicePlan.Refusal;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Looks through a folder of recordings. A file is named by the id of its text, with {@code __} for
 * {@code /}, and the language: {@code entry__guide-x__title.zh.mp3}. {@code interface__} may be
 * left out, and the id of an entry alone means its title.
 */
final class VoiceFiles {

  /** More than all texts of the interface, in both languages. */
  static final int MOST_FILES = 2_000;

  static final Duration SHORTEST = Duration.ofMillis(300);
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** Five minutes at 128 kilobits a second. */
  static final int MOST_BYTES = 5_000_000;

  private static final Pattern NAME = Pattern.compile("(.+)\\.(zh|ii)\\.mp3");

  private final Map<String, TranslationUnit> units = new HashMap<>();
  private final boolean isSynthetic;

  /**
   * Files for these texts.
   *
   * @param units all that can be recorded
   * @param isSynthetic whether a machine speaks
   */
  VoiceFiles(List<TranslationUnit> units, boolean isSynthetic) {
    units.forEach(unit -> this.units.put(unit.id(), unit));
    this.isSynthetic = isSynthetic;
  }

  /**
   * What becomes of the files of a folder and the folders in it; hidden ones are passed over.
   *
   * @throws IOException if the folder cannot be read or has too many files
   */
  VoicePlan plan(Path folder) throws IOException {
    List<Recording> recordings = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      try {
        Recording recording = recording(file, name);
        String other = taken.putIfAbsent(recording.path(), name);
        if (other != null) {
          throw new RefusedRecordingException("和 " + other + " 录的是同一条");
        }
        recordings.add(recording);
      } catch (RefusedRecordingException e) {
        refusals.add(new Refusal(name, Objects.requireNonNull(e.getMessage())));
      }
    }
    return new VoicePlan(recordings, refusals);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("找不到文件夹：" + folder);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> !folder.relativize(file).toString().matches("(.*/)?\\..*"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        throw new IOException("文件夹里超过 %d 个文件，请分几次导入".formatted(MOST_FILES));
      }
      return files;
    }
  }

  private Recording recording(Path file, String name) throws IOException {
    Matcher parts = NAME.matcher(name.replace("/", "__"));
    if (!parts.matches()) {
      throw new RefusedRecordingException("文件名要写成 编号.zh.mp3（汉语）或 编号.ii.mp3（彝语）");
    }
    TranslationUnit unit = unit(parts.group(1).replace("__", "/"));
    Language language = parts.group(2).equals("zh") ? Language.HAN : Language.NUOSU;
    if (language == Language.NUOSU && isSynthetic) {
      throw new RefusedRecordingException("彝语只用人的录音，不用合成音");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new RefusedRecordingException("文件超过 %d MB".formatted(MOST_BYTES / 1_000_000));
    }
    byte[] content = Files.readAllBytes(file);
    Duration length = Mp3.length(content);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new RefusedRecordingException(
          "长 %.1f 秒，应在 %.1f 秒到 %d 秒之间"
              .formatted(length.toMillis() / 1e3, SHORTEST.toMillis() / 1e3, LONGEST.toSeconds()));
    }
    return new Recording(name, unit.id(), language, content, language.clip(unit) != null);
  }

  private TranslationUnit unit(String id) throws RefusedRecordingException {
    for (String known : List.of(id, "interface/" + id, "entry/" + id, "entry/" + id + "/title")) {
      TranslationUnit unit = units.get(known);
      if (unit != null) {
        return recordable(unit);
      }
    }
    throw new RefusedRecordingException("没有这个编号的文字：" + id);
  }

  private TranslationUnit recordable(TranslationUnit unit) throws RefusedRecordingException {
    if (unit.stale() && unit.yi() != null) {
      throw new RefusedRecordingException("这一条的汉文已改成“%s”，请先确认译文".formatted(unit.zh()));
    }
    if (unit.zh().contains("{0}") || unit.zh().contains("{1}")) {
      List<String> parts =
          units.keySet().stream()
              .filter(id -> id.startsWith(unit.id() + ".part-"))
              .sorted()
              .map(id -> id + "“" + Objects.requireNonNull(units.get(id)).zh() + "”")
              .toList();
      throw new RefusedRecordingException(
          "“%s”里有要填的内容，请分段录：%s".formatted(unit.zh(), String.join("、", parts)));
    }
    return unit;
  }
}
