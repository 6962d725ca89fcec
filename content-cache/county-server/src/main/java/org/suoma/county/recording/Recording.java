package org.suoma.county.recording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.county.translating.text.TranslationUnit;

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
    return path(unit, language);
  }

  static String path(String unit, Language language) {
    return "media/voice/%s/%s.mp3".formatted(language.code(), unit);
  }

  /** What becomes of a text's recordings with this one. */
  Voice in(@Nullable Voice before, Speaker speaker) {
    Voice.Clip clip =
        new Voice.Clip(path(), speaker.name(), speaker.synthetic(), speaker.recordedOn());
    return language.with(before, clip);
  }

  /** What is spoken. */
  public enum Language {
    HAN("zh", "汉语"),
    NUOSU("ii", "彝语");

    private final String code;
    private final String label;

    Language(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The one with this code. */
    public static Optional<Language> named(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The Han word for it. */
    public String label() {
      return label;
    }

    /** What is recorded of a text in it; null if nothing is. */
    public Voice.@Nullable Clip clip(TranslationUnit unit) {
      Voice voice = unit.voice();
      return voice == null ? null : this == HAN ? voice.zh() : voice.ii();
    }

    /** A text's recordings with this one in this language, or with none. */
    Voice with(@Nullable Voice before, Voice.@Nullable Clip clip) {
      return this == HAN ? Voice.withHan(before, clip) : Voice.withNuosu(before, clip);
    }

    /**
     * Whether a text waits for a recording: in Nuosu once its Yi is approved, and in neither while
     * its translation has to be looked at first.
     */
    public boolean lacks(TranslationUnit unit) {
      SourcedYi words = unit.yi();
      if (unit.stale() && words != null) {
        return false;
      }
      return clip(unit) == null && (this == HAN || (words != null && !words.isDraft()));
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
