package org.suoma.county.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Voice;

/** A file that says one of the county's texts, all of it in memory. */
public final class Recording {

  private final String file;
  private final String unit;
  private final Language language;
  private final byte[] content;
  private final boolean replaces;

  /**
   * A recording.
   *
   * @param file its name below the folder
   * @param unit id of the text
   * @param language in which it is said
   * @param content its bytes, an MP3
   * @param replaces whether the text has been recorded before
   */
  Recording(String file, String unit, Language language, byte[] content, boolean replaces) {
    this.file = file;
    this.unit = unit;
    this.language = language;
    this.content = content.clone();
    this.replaces = replaces;
  }

  /** Its name below the folder. */
  public String file() {
    return file;
  }

  /** The id of the text that it says. */
  public String unit() {
    return unit;
  }

  /** In which language. */
  public Language language() {
    return language;
  }

  /** Whether the text has been recorded in this language before. */
  public boolean replaces() {
    return replaces;
  }

  byte[] content() {
    return content.clone();
  }

  /** The path in a release, made of the text's id. */
  public String path() {
    return "media/voice/%s/%s.mp3".formatted(language.code(), unit);
  }

  /** What becomes of a text's recordings with this one. */
  Voice in(@Nullable Voice before, Speaker speaker) {
    Voice.Clip clip =
        new Voice.Clip(path(), speaker.name(), speaker.synthetic(), speaker.recordedOn());
    return language == Language.HAN ? Voice.withHan(before, clip) : Voice.withNuosu(before, clip);
  }

  /** What is spoken. */
  public enum Language {
    HAN("zh"),
    NUOSU("ii");

    private final String code;

    Language(String code) {
      this.code = code;
    }

    /** As files are named, ISO 639-1. */
    public String code() {
      return code;
    }
  }

  /**
   * Who speaks on all recordings of a folder.
   *
   * @param name as residents may read it, e.g. {@code 双语通 录音}; never blank
   * @param recordedOn the day
   * @param synthetic whether a machine speaks; never Nuosu
   */
  public record Speaker(String name, LocalDate recordedOn, boolean synthetic) {}
}
