package org.suoma.county.checking.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.storage.content.ContentFacts;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.LinkFailure;
import org.suoma.county.storage.content.MediaFolder;

/**
 * What stands around an entry: the county's whole content at one moment, read as it is asked for
 * and kept. Of one thread, and valid as long as the snapshot.
 */
public final class CountyView {

  private final ContentSnapshot snapshot;
  private final MediaFolder media;
  private final ContentJson json;
  private final LocalDate today;
  private final CheckSettings settings;
  private final Map<String, Object> kept = new HashMap<>();

  /** Looks at a snapshot. */
  public CountyView(
      ContentSnapshot snapshot, MediaFolder media, ContentJson json, LocalDate today) {
    this.snapshot = snapshot;
    this.media = media;
    this.json = json;
    this.today = today;
    this.settings =
        document(CheckSettings.FILE, CheckSettings.class).orElseGet(CheckSettings::usual);
  }

  /** The day of the check. */
  public LocalDate today() {
    return today;
  }

  /** How the county checks. */
  public CheckSettings settings() {
    return settings;
  }

  /** The county; empty before it is imported. */
  public Optional<County> county() {
    return keep("county", () -> document("county.json", County.class));
  }

  /** Its columns; none before they are imported. */
  public Catalog catalog() {
    return keep(
        "catalog",
        () -> document("catalog.json", Catalog.class).orElseGet(() -> new Catalog(List.of())));
  }

  /** The working days; weekdays alone before they are imported. */
  public Workdays workdays() {
    return keep(
        "workdays", () -> document(Workdays.FILE, Workdays.class).orElseGet(Workdays::unannounced));
  }

  /** The type of an entry; null if there is none with this id. */
  public @Nullable EntryType type(String id) {
    Map<String, EntryType> types = keep("types", () -> snapshot.facts().types());
    return types.get(id);
  }

  /** The newest date of publication by column. */
  public Map<String, LocalDate> newestInColumns() {
    return keep("columns", () -> snapshot.facts().newestInColumns());
  }

  /** In which forms a policy is interpreted. */
  public List<Interpretation.Form> interpretations(String policy) {
    Map<String, List<Interpretation.Form>> forms =
        keep("interpretations", () -> snapshot.facts().interpretations());
    return forms.getOrDefault(policy, List.of());
  }

  /** Policies by document number. */
  public Map<String, ContentFacts.NumberedPolicy> policiesByNumber() {
    return keep("policies", () -> snapshot.facts().policiesByNumber());
  }

  /** What is known of a link that did not answer; empty if it did, or was never tried. */
  public Optional<LinkFailure> linkFailure(String link) {
    Map<String, LinkFailure> failures = keep("links", () -> snapshot.facts().linkFailures());
    return Optional.ofNullable(failures.get(link));
  }

  /** Ids of the entries in which the id of another stands. */
  public List<String> naming(String id) {
    return snapshot.facts().naming(id);
  }

  /** An entry; empty if there is none with this id. */
  public Optional<Entry> entry(String id) {
    return type(id) == null
        ? Optional.empty()
        : Optional.of(parse(snapshot.entryBytes(id), Entry.class));
  }

  /** Whether a medium stands under this path. */
  public boolean hasMedium(String path) {
    return media().containsKey(path);
  }

  /**
   * The bytes of a medium; empty if there is none under this path.
   *
   * @throws IOException if the disk cannot be read
   */
  public Optional<byte[]> medium(String path) throws IOException {
    String digest = media().get(path);
    return digest == null ? Optional.empty() : Optional.of(media.read(digest));
  }

  /**
   * How many bytes a medium has; 0 if there is none under this path.
   *
   * @throws IOException if the disk cannot be read
   */
  public long mediumLength(String path) throws IOException {
    String digest = media().get(path);
    return digest == null ? 0 : media.length(digest);
  }

  /**
   * Opens a medium from this byte on; whoever does closes it.
   *
   * @throws IOException if there is none under this path, or the disk cannot be read
   */
  public InputStream openMedium(String path, long offset) throws IOException {
    String digest = media().get(path);
    if (digest == null) {
      throw new NoSuchFileException(path);
    }
    return media.open(digest, offset);
  }

  /** A file of the county's own; empty if it was never imported. */
  public <T> Optional<T> document(String name, Class<T> type) {
    return snapshot.document(name).map(bytes -> parse(bytes, type));
  }

  private Map<String, String> media() {
    return keep("media", snapshot::mediaDigests);
  }

  @SuppressWarnings("unchecked") // each name is kept with one type
  private <T> T keep(String name, Supplier<T> read) {
    Object known = kept.get(name);
    if (known == null) {
      known = read.get();
      kept.put(name, known);
    }
    return (T) known;
  }

  private <T> T parse(byte[] bytes, Class<T> type) {
    try {
      return json.read(bytes, type);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the database holds a broken " + type.getSimpleName(), e);
    }
  }
}
