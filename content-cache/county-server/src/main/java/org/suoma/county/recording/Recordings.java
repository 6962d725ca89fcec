package org.suoma.county.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Voice;
import org.suoma.content.release.Sha256;
import org.suoma.county.recording.Recording.Speaker;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.translating.Translations;
import org.suoma.county.translating.text.TranslationUnit;

/** Takes recordings of the county's texts from folders. Threads may share one. */
public final class Recordings {

  private final Translations translations;
  private final ContentShelf shelf;
  private final MediaFolder media;

  /** Takes recordings of these texts into this shelf and folder. */
  public Recordings(Translations translations, ContentShelf shelf, MediaFolder media) {
    this.translations = translations;
    this.shelf = shelf;
    this.media = media;
  }

  /** All that can be recorded: texts, and parts of strings into which something is put. */
  public List<TranslationUnit> recordable() {
    List<TranslationUnit> all = new ArrayList<>();
    for (TranslationUnit unit : translations.units()) {
      if (!unit.zh().contains("{")) {
        all.add(unit);
      }
    }
    all.addAll(translations.spokenParts());
    return all;
  }

  /**
   * Looks through a folder; changes nothing.
   *
   * @throws IOException if the folder cannot be read or has too many files
   */
  public VoicePlan plan(Path folder, boolean synthetic) throws IOException {
    List<TranslationUnit> units = new ArrayList<>(translations.units());
    units.addAll(translations.spokenParts());
    return new VoiceFiles(units, synthetic).plan(folder);
  }

  /** Takes the recordings of a plan, all or none. */
  public void take(List<Recording> recordings, Speaker speaker) throws IOException {
    Map<String, Stored> kept = new HashMap<>();
    for (Recording recording : recordings) {
      byte[] content = recording.content();
      kept.put(recording.path(), new Stored(media.keep(content), content.length));
    }
    shelf.<Integer, RuntimeException>change(
        change -> {
          Map<String, Voice> voices = new HashMap<>();
          Map<String, TranslationUnit> units = translations.recordableIn(change.snapshot());
          kept.forEach((path, stored) -> stored.fileUnder(path, change));
          for (Recording recording : recordings) {
            TranslationUnit unit = units.get(recording.unit());
            if (unit == null) {
              throw new IllegalStateException("gone meanwhile: " + recording.unit());
            }
            @Nullable Voice earlier = voices.get(unit.id());
            voices.put(unit.id(), recording.in(earlier == null ? unit.voice() : earlier, speaker));
          }
          translations.record(voices, change);
          return voices.size();
        });
  }

  /** A file in the media folder. */
  private record Stored(Sha256 digest, long length) {
    void fileUnder(String path, ContentChange change) {
      boolean unused = change.putMedium(new NewMedium(path, digest, length));
    }
  }
}
