package org.suoma.county.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.county.checking.column.ColumnChecks;
import org.suoma.county.checking.column.FeedbackCheck;
import org.suoma.county.checking.content.InterpretationCheck;
import org.suoma.county.checking.content.LinkCheck;
import org.suoma.county.checking.content.MetadataCheck;
import org.suoma.county.checking.content.MissingFileCheck;
import org.suoma.county.checking.content.ReferenceCheck;
import org.suoma.county.checking.content.SummaryCheck;
import org.suoma.county.checking.content.ValidityCheck;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckSettings;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.link.DeadLinkCheck;
import org.suoma.county.checking.personal.HomeAddressCheck;
import org.suoma.county.checking.personal.NumberCheck;
import org.suoma.county.checking.version.VersionsCheck;
import org.suoma.county.checking.video.VideoCheck;
import org.suoma.county.checking.wording.WordList;
import org.suoma.county.checking.wording.WordingCheck;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;

/**
 * All checks of content, with the county's settings and words. Nothing is written down here.
 * Threads may share one.
 */
public final class ContentChecks {

  private static final List<Check> FIXED =
      List.of(
          new NumberCheck(),
          new HomeAddressCheck(),
          new MetadataCheck(),
          new SummaryCheck(),
          new MissingFileCheck(),
          new VideoCheck(),
          new InterpretationCheck(),
          new VersionsCheck(),
          new ValidityCheck(),
          new ReferenceCheck(),
          new LinkCheck(),
          new DeadLinkCheck(),
          new FeedbackCheck());

  private final MediaFolder media;
  private final ContentJson json;
  private final Clock clock;
  private final WordList bundled = WordList.bundled();

  /** Checks with the media in this folder; the clock gives the day. */
  public ContentChecks(MediaFolder media, ContentJson json, Clock clock) {
    this.media = media;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What is to be said about each of several entries, which need not be among the content yet.
   *
   * @param <K> what they are called by
   */
  public <K> Map<K, List<Finding>> each(Map<K, Entry> entries, ContentSnapshot content) {
    Checkup checkup = new Checkup(content);
    Map<K, List<Finding>> findings = new LinkedHashMap<>();
    entries.forEach((key, entry) -> findings.put(key, checkup.of(entry)));
    return findings;
  }

  /** What is to be said about some entries of the content; ids that it lacks are passed over. */
  public List<Finding> of(Collection<String> ids, ContentSnapshot content) {
    Checkup checkup = new Checkup(content);
    List<Finding> findings = new ArrayList<>();
    for (String id : ids) {
      checkup.county.entry(id).ifPresent(entry -> findings.addAll(checkup.of(entry)));
    }
    return findings;
  }

  /** What is to be said about all entries and columns. */
  public List<Finding> all(ContentSnapshot content) {
    List<Finding> findings = new ArrayList<>(of(content.entryDigests().keySet(), content));
    CountyView county = view(content);
    for (Finding finding : new ColumnChecks().look(county)) {
      county.settings().weighed(finding).ifPresent(findings::add);
    }
    return findings;
  }

  /** How the county checks. */
  public CheckSettings settings(ContentSnapshot content) {
    return view(content).settings();
  }

  /** All links of the content, sorted. */
  public Set<String> links(ContentSnapshot content) {
    CountyView county = view(content);
    Set<String> links = new TreeSet<>();
    for (String id : content.entryDigests().keySet()) {
      county.entry(id).ifPresent(entry -> links.addAll(LinkCheck.of(CheckedEntry.of(entry, json))));
    }
    return links;
  }

  private CountyView view(ContentSnapshot content) {
    return new CountyView(content, media, json, LocalDate.now(clock));
  }

  /** The checks of one snapshot. Of one thread. */
  private final class Checkup {

    private final CountyView county;
    private final List<Check> checks;

    Checkup(ContentSnapshot content) {
      this.county = view(content);
      WordList own = county.document(WordList.FILE, WordList.class).orElseGet(WordList::none);
      this.checks = new ArrayList<>(FIXED);
      this.checks.add(new WordingCheck(bundled.with(own)));
    }

    List<Finding> of(Entry entry) {
      CheckedEntry checked = CheckedEntry.of(entry, json);
      List<Finding> findings = new ArrayList<>();
      for (Check check : checks) {
        for (Finding finding : check.look(checked, county)) {
          county.settings().weighed(finding).ifPresent(findings::add);
        }
      }
      return findings;
    }
  }
}
