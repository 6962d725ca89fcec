package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.storage.content.VoiceBefore;
import org.suoma.county.translating.TextRemit;
import org.suoma.county.translating.Translations;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Takes recordings that translators speak, one at a time, and puts back what was there before. Like
 * recordings from folders they come with the next release, for which somebody signs. Threads share
 * one.
 */
public final class RecordingDesk {

  private static final int LONGEST_NAME = 40;

  private final Translations translations;
  private final ContentShelf shelf;
  private final MediaFolder media;
  private final StaffTrail trail;
  private final Clock clock;
  private final ContentJson json = new ContentJson();

  /** Takes recordings of these texts into this shelf and folder; the trail has who did. */
  public RecordingDesk(
      Translations translations,
      ContentShelf shelf,
      MediaFolder media,
      StaffTrail trail,
      Clock clock) {
    this.translations = translations;
    this.shelf = shelf;
    this.media = media;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * All that can be recorded of one document of the county.
   *
   * @param document {@code interface/}, {@code county/}, {@code catalog/} or {@code entry/ID/}
   */
  public List<TranslationUnit> texts(String document) {
    return translations.recordableIn(document);
  }

  /** The text with this id; empty if there is none, or none that can be recorded. */
  public Optional<TranslationUnit> text(String unit) {
    return unit.contains("/")
        ? shelf.<Optional<TranslationUnit>, RuntimeException>atOneMoment(
            content -> translations.recordable(unit, content))
        : Optional.empty();
  }

  /** What is said, as a digest: whoever has recorded other words is told. */
  public static String words(TranslationUnit unit) {
    SourcedYi yi = unit.yi();
    return Sha256.of((unit.zh() + "\n" + (yi == null ? "" : yi.text())).getBytes(UTF_8)).hex();
  }

  /** The recording of a text as kiosks would play it, an MP3; empty if there is none. */
  public Optional<byte[]> sound(String unit, Language language) throws IOException {
    Voice.Clip clip = text(unit).map(language::clip).orElse(null);
    if (clip == null) {
      return Optional.empty();
    }
    String digest = shelf.atOneMoment(ContentSnapshot::mediaDigests).get(clip.path());
    return digest == null ? Optional.empty() : Optional.of(media.read(digest));
  }

  /**
   * Takes a recording.
   *
   * @param words digest of what the speaker had before them, as {@link #words} gives it
   * @param speaker as residents may read it; of 1 to 40 characters
   * @param received what came, a WAV or an MP3
   * @return how long it is without the silence around it
   * @throws RefusedRecordingException if it cannot be used, or not any more
   */
  public Duration save(
      Staff staff, String unit, Language language, String words, String speaker, byte[] received)
      throws IOException {
    String name = speaker.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RefusedRecordingException("请写明谁录的，1 到 %d 个字；终端上会显示".formatted(LONGEST_NAME));
    }
    Mastering.Mastered mastered = Mastering.of(received);
    byte[] mp3 = mastered.mp3();
    NewMedium medium = new NewMedium(Recording.path(unit, language), media.keep(mp3), mp3.length);
    Voice.Clip clip = new Voice.Clip(medium.path(), name, false, LocalDate.now(clock));
    change(
        staff,
        unit,
        language,
        (text, change) -> {
          if (!words(text).equals(words)) {
            throw new RefusedRecordingException("这一条的文字刚刚改过，录的是旧的。请看新的文字，再录一次");
          }
          return new After(clip, medium);
        });
    note(
        staff,
        StaffAction.RECORDED,
        unit,
        language,
        Map.of("name", name, "digest", medium.digest().hex()));
    return mastered.length();
  }

  /** Takes a text's recording away. */
  public void remove(Staff staff, String unit, Language language) throws IOException {
    change(staff, unit, language, (text, change) -> After.SILENT);
    note(staff, StaffAction.RECORDING_REMOVED, unit, language, Map.of());
  }

  /**
   * Puts back what was there before the last change; once more puts the later one back.
   *
   * @throws RefusedRecordingException if nothing was changed, or its file is gone
   */
  public void takeBack(Staff staff, String unit, Language language) throws IOException {
    change(
        staff,
        unit,
        language,
        (text, change) -> {
          VoiceBefore earlier =
              change
                  .snapshot()
                  .voiceBefore(unit, language.code())
                  .orElseThrow(() -> new RefusedRecordingException("这一条没有可以恢复的录音"));
          if (earlier.equals(VoiceBefore.NONE)) {
            return After.SILENT;
          }
          if (media.length(earlier.digest()) != earlier.length()) {
            throw new RefusedRecordingException("原来的录音文件已经不在了，请重录");
          }
          Voice.Clip clip = json.read(earlier.clip().getBytes(UTF_8), Voice.Clip.class);
          return new After(
              clip, new NewMedium(clip.path(), new Sha256(earlier.digest()), earlier.length()));
        });
    note(staff, StaffAction.RECORDING_PUT_BACK, unit, language, Map.of());
  }

  /** Whether there is something to put back. */
  public boolean hasBefore(String unit, Language language) {
    return shelf.<Boolean, RuntimeException>atOneMoment(
        content -> content.voiceBefore(unit, language.code()).isPresent());
  }

  private void change(Staff staff, String unit, Language language, Step step) throws IOException {
    boolean unused =
        shelf.<Boolean, IOException>change(
            change -> {
              TranslationUnit text =
                  translations
                      .recordable(unit, change.snapshot())
                      .orElseThrow(() -> new RefusedRecordingException("这条文字已经没有了"));
              if (text.stale() && text.yi() != null) {
                throw new RefusedRecordingException("这一条的汉文已改，请先确认译文，再录音");
              }
              requireMay(staff, unit, change);
              VoiceBefore before = before(language.clip(text), change);
              After after = step.of(text, change);
              change.keepVoiceBefore(unit, language.code(), before);
              after.fileIn(change);
              translations.record(Map.of(unit, language.with(text.voice(), after.clip())), change);
              Voice.Clip gone = language.clip(text);
              if (gone != null) {
                change.holdUnnamed(Set.of(gone.path()));
              }
              return true;
            });
  }

  private VoiceBefore before(Voice.@Nullable Clip clip, ContentChange change) {
    if (clip == null) {
      return VoiceBefore.NONE;
    }
    return change
        .medium(clip.path())
        .map(
            medium ->
                new VoiceBefore(
                    new String(json.write(clip), UTF_8), medium.digest().hex(), medium.length()))
        .orElse(VoiceBefore.NONE);
  }

  private static void requireMay(Staff staff, String unit, ContentChange change)
      throws RefusedRecordingException {
    if (!TextRemit.covers(staff, Permission.RECORD, unit, change)) {
      throw new RefusedRecordingException("这个条目的单位或栏目不在您的范围里，不能录音；范围由管理员在账号里定");
    }
  }

  private void note(
      Staff staff, StaffAction action, String unit, Language language, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("language", language.label());
    trail.add(staff, action, "text:" + unit, all);
  }

  /** What becomes of a recording, inside of a change. */
  @FunctionalInterface
  private interface Step {
    After of(TranslationUnit text, ContentChange change) throws IOException;
  }

  /**
   * What a text has afterwards.
   *
   * @param clip null for none
   * @param medium its file; null for none
   */
  private record After(Voice.@Nullable Clip clip, @Nullable NewMedium medium) {
    static final After SILENT = new After(null, null);

    void fileIn(ContentChange change) {
      if (medium != null) {
        boolean unused = change.putMedium(medium);
      }
    }
  }
}
