package org.suoma.county.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.release.Sha256;
import org.suoma.county.importing.ImportReport.Failure;
import org.suoma.county.importing.ImportReport.Outcome;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.NewMedium;

/** One run of an import: files what was read, settles clashes of ids, and keeps the score. */
final class ImportRun {

  private final ContentChange change;
  private final FilingDesk filing;
  private final InterfaceCatalog catalog;
  private final ContentJson json;
  private final Instant at;
  private final CaptionFiles captions;

  private final Map<String, Seen> seen = new HashMap<>();
  private final ImportScore score = new ImportScore();
  private final Map<String, String> wantedMedia = new LinkedHashMap<>();
  private final List<String> captionFiles = new ArrayList<>();
  private final Map<String, String> touched = new LinkedHashMap<>();

  ImportRun(
      ContentChange change,
      FilingDesk filing,
      InterfaceCatalog catalog,
      ContentJson json,
      Instant at) {
    this.change = change;
    this.catalog = catalog;
    this.filing = filing;
    this.json = json;
    this.at = at;
    this.captions = new CaptionFiles(change);
  }

  void fail(Failure failure) {
    score.failure(failure);
  }

  void skip(String file) {
    score.skipped(file);
  }

  void medium(NewMedium medium) {
    if (change.putMedium(medium)) {
      score.medium(medium);
    }
    String path = medium.path();
    if (CaptionFiles.isHan(path)) {
      captionFiles.add(path);
    }
  }

  /**
   * Stores what a file holds.
   *
   * @throws UnreadableDocumentException before anything of it is stored
   */
  void take(String file, Documents documents) throws UnreadableDocumentException {
    List<Placed> placed = new ArrayList<>();
    Map<String, Seen> now = new HashMap<>();
    for (Document document : documents.entries()) {
      placed.add(place(document, file, now));
    }
    if (documents.own() != null) {
      take(documents.own());
    }
    documents.columns().forEach(filing::add);
    if (!documents.columns().isEmpty()) {
      score.replaced(OwnFile.CATALOG);
    }
    seen.putAll(now);
    for (Placed one : placed) {
      store(one, file);
    }
    score.problems(file, documents.problems());
    documents.remarks().forEach(this::remark);
  }

  private void take(CountyFile own) throws UnreadableDocumentException {
    if (own instanceof CountyFile.Description description) {
      filing.replace(description.county(), change.usedUnits());
    } else if (own instanceof CountyFile.Columns columns) {
      filing.replace(columns.catalog(), change.usedColumns());
    } else if (own instanceof CountyFile.Interface words) {
      take(words.translations());
    } else if (own instanceof CountyFile.Services services) {
      take(services.intake());
    } else if (own instanceof CountyFile.Days days) {
      change.put(days.workdays());
    } else if (own instanceof CountyFile.Kept kept) {
      change.keep(kept.name(), kept.json());
    }
    score.replaced(own.kind());
  }

  /** Refuses what would send a resident to a unit that the county does not have. */
  private void take(Intake intake) throws UnreadableDocumentException {
    for (String unit : intake.units()) {
      if (filing.county().unit(unit).isEmpty()) {
        throw new UnreadableDocumentException(
            "受理单位 %s 不在县信息（county.json）的 units 里，请先补上这个单位，或改正编号".formatted(unit));
      }
    }
    change.put(intake);
  }

  /** Takes all; strings that no page has any more do no harm, and the wording may come back. */
  private void take(InterfaceTranslations translations) {
    change.put(translations);
    for (String id : translations.strings().keySet()) {
      Optional<InterfaceString> string = catalog.string(id);
      if (string.isEmpty()) {
        remark("界面上没有这一条文字：" + id);
      } else if (translations.isStale(string.get())) {
        remark("界面文字 %s 的汉文已改成“%s”，原译文不再显示".formatted(id, string.get().zh()));
      }
    }
  }

  /** Writes units and columns and gives the report. */
  ImportReport finish() {
    change.put(filing.county());
    change.put(filing.catalog());
    captionFiles.forEach(this::giveToItsVideo);
    wantedMedia.forEach(
        (path, entry) -> {
          if (!change.hasMedium(path)) {
            remark("条目 %s 用到的附件还没有导入：%s".formatted(entry, path));
          }
        });
    return score.report();
  }

  /** The media that are new or other than before. */
  List<NewMedium> media() {
    return score.media();
  }

  /** What stands on the shelf now that did not stand there before this run. */
  List<Arrivals.Arrival> arrived() {
    return touched.entrySet().stream()
        .map(one -> new Arrivals.Arrival(change.entry(one.getKey()).orElseThrow(), one.getValue()))
        .toList();
  }

  /** Captions may come after the entry that has the video. */
  private void giveToItsVideo(String path) {
    List<Entry> entries = captions.entriesWith(path);
    if (entries.isEmpty()) {
      remark("没有条目用到这份字幕旁边的视频：" + path);
    }
    for (Entry entry : entries) {
      Entry captioned = captions.captioned(entry);
      if (!captioned.equals(entry)) {
        change.putTranslated(captioned, at);
        touched.putIfAbsent(entry.id(), path);
        remark("条目 %s 的视频有了字幕：%s".formatted(entry.id(), path));
      }
    }
  }

  private Placed place(Document document, String file, Map<String, Seen> now)
      throws UnreadableDocumentException {
    Entry asked = entry(document, document.id());
    String digest = digest(asked);
    Optional<Seen> earlier =
        Optional.ofNullable(now.get(document.id()))
            .or(() -> Optional.ofNullable(seen.get(document.id())));
    if (earlier.isEmpty()) {
      now.put(document.id(), new Seen(document.title(), digest, file));
      return new Placed(asked, false);
    }
    if (earlier.get().digest().equals(digest)) {
      return new Placed(asked, true);
    }
    boolean sameDocument = earlier.get().title().equals(document.title());
    if (document.onClash() == Document.Clash.LATER_COUNTS && sameDocument) {
      now.put(document.id(), new Seen(document.title(), digest, file));
      return new Placed(asked, false);
    }
    if (document.onClash() == Document.Clash.REFUSE) {
      throw new UnreadableDocumentException(
          "编号 %s 已由 %s 使用，内容不同；请改正其中一个".formatted(document.id(), earlier.get().file()));
    }
    Entry second = entry(document, StableId.suffixed(document.id(), digest));
    boolean again = now.containsKey(second.id()) || seen.containsKey(second.id());
    remark(
        "%s 里的“%s”和 %s 里的同名、内容不同，两份都保留，请看看是不是重复"
            .formatted(file, document.title(), earlier.get().file()));
    now.put(second.id(), new Seen(document.title(), digest(second), file));
    return new Placed(second, again);
  }

  private Entry entry(Document document, String id) {
    return captions.captioned(document.entry(id, filing, change.entry(id)));
  }

  private void store(Placed placed, String file) {
    Entry entry = placed.entry();
    Outcome outcome;
    if (placed.duplicate()) {
      outcome = Outcome.DUPLICATE;
    } else {
      Optional<Entry> before = change.entry(entry.id());
      outcome =
          before
              .map(old -> digest(old).equals(digest(entry)) ? Outcome.UNCHANGED : Outcome.UPDATED)
              .orElse(Outcome.ADDED);
    }
    if (outcome == Outcome.ADDED || outcome == Outcome.UPDATED) {
      change.put(entry, filing.unitName(entry.filing().unit()), file, at);
      touched.put(entry.id(), file);
    }
    score.entry(entry, outcome, file);
    MediaReferences.of(entry).forEach(path -> wantedMedia.putIfAbsent(path, entry.id()));
    for (String column : entry.filing().columns()) {
      if (!filing.hasColumn(column)) {
        remark("条目 %s 所在的栏目不存在：%s".formatted(entry.id(), column));
      }
    }
  }

  private void remark(String text) {
    score.remark(text);
  }

  private String digest(Entry entry) {
    return Sha256.of(json.write(entry)).hex();
  }

  /**
   * A document met in this run.
   *
   * @param title its title
   * @param digest digest of the entry it gave
   * @param file where it was
   */
  private record Seen(String title, String digest, String file) {}

  /**
   * An entry about to be stored.
   *
   * @param entry the entry
   * @param duplicate whether this run has it already
   */
  private record Placed(Entry entry, boolean duplicate) {}
}
