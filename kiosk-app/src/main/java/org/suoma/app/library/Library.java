package org.suoma.app.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.map.CountyMap;
import org.suoma.content.map.MalformedMapException;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.Place;
import org.suoma.content.search.Facet;
import org.suoma.content.search.Listing;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.search.Synonyms;
import org.suoma.content.store.Generation;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/** One release, open for reading. Threads may share one; {@link Shelf} opens and closes it. */
public final class Library {

  private final EventLog eventLog;

  private static final String BILINGUAL_CLERK = "双语通";
  private static final int MOST_CLERKS = 50;
  private static final int MOST_PLACES = 500;

  private final Generation generation;
  private final SearchIndex index;
  private final County county;
  private final Catalog catalog;
  private final ContentJson json;
  private final Roster roster;
  private final Optional<SubmissionKeys> submissionKeys;
  private final Optional<Intake> intake;
  private final Workdays workdays;
  private final InterfaceTranslations translations;
  private final PictureSizes pictures;
  private final TextIds textIds;
  private final AtomicReference<@Nullable List<Entry>> places = new AtomicReference<>();
  private Optional<CountyMap> map = Optional.empty();
  private boolean mapIsRead;

  private Library(
      Generation generation,
      SearchIndex index,
      County county,
      Catalog catalog,
      ContentJson json,
      EventLog eventLog)
      throws IOException {
    this.eventLog = eventLog;
    this.generation = generation;
    this.index = index;
    this.county = county;
    this.catalog = catalog;
    this.json = json;
    this.pictures = new PictureSizes(generation::read, eventLog);
    this.textIds = new TextIds(county, catalog, json);
    this.roster = roster(index);
    this.translations = readTranslations();
    this.submissionKeys = optional(SubmissionKeys.FILE, SubmissionKeys.class);
    this.intake = optional(Intake.FILE, Intake.class);
    this.workdays = optional(Workdays.FILE, Workdays.class).orElseGet(Workdays::unannounced);
  }

  /** Without these files nothing can be handed in; all else can be read as ever. */
  private <T> Optional<T> optional(String name, Class<T> type) throws IOException {
    Optional<byte[]> file = generation.read(name);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(json.read(file.get(), type));
    } catch (MalformedContentException e) {
      eventLog.tell(AppKinds.RELEASED_FILE_UNREADABLE.of(Path.of(name), e));
      return Optional.empty();
    }
  }

  /** A map that cannot be read must not keep its page off the screen. */
  private Optional<CountyMap> readMap() throws IOException {
    String path = county.map();
    if (path == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> file = generation.read(path);
      if (file.isPresent()) {
        return Optional.of(CountyMap.read(file.get()));
      }
      eventLog.tell(AppKinds.MAP_MISSING.of(Path.of(path)));
    } catch (MalformedMapException e) {
      eventLog.tell(AppKinds.RELEASED_FILE_UNREADABLE.of(Path.of(path), e));
    }
    return Optional.empty();
  }

  /** Translations that cannot be read must not keep the release off the screen, either. */
  private InterfaceTranslations readTranslations() throws IOException {
    try {
      Optional<byte[]> file = generation.read(InterfaceTranslations.FILE);
      return file.isPresent()
          ? json.read(file.get(), InterfaceTranslations.class)
          : InterfaceTranslations.none();
    } catch (MalformedContentException e) {
      eventLog.tell(AppKinds.RELEASED_FILE_UNREADABLE.of(Path.of(InterfaceTranslations.FILE), e));
      return InterfaceTranslations.none();
    }
  }

  private Roster roster(SearchIndex index) throws IOException {
    List<Entry> clerks = new ArrayList<>();
    for (Listing listing :
        index
            .everything()
            .with(EntryType.PERSON, Map.of(Facet.POST, BILINGUAL_CLERK), 0, MOST_CLERKS)) {
      entry(listing.id()).ifPresent(clerks::add);
    }
    return new Roster(clerks);
  }

  static Library open(Generation generation, ContentJson json, EventLog eventLog)
      throws IOException {
    County county = json.read(required(generation, "county.json"), County.class);
    Catalog catalog = json.read(required(generation, "catalog.json"), Catalog.class);
    SearchIndex index =
        SearchIndex.open(generation.indexDirectory(), new Synonyms(county.synonyms()));
    return new Library(generation, index, county, catalog, json, eventLog);
  }

  private static byte[] required(Generation generation, String path) throws IOException {
    return generation
        .read(path)
        .orElseThrow(() -> new MalformedContentException("the release has no " + path, null));
  }

  /** The county. */
  public County county() {
    return county;
  }

  /** Its columns. */
  public Catalog catalog() {
    return catalog;
  }

  /** The bilingual clerks; every page offers their help. */
  public Roster roster() {
    return roster;
  }

  /** What has become of the kiosk's own words in Yi and in speech. */
  public InterfaceTranslations translations() {
    return translations;
  }

  /** Under which ids translators know its texts. */
  public TextIds textIds() {
    return textIds;
  }

  /** How large its pictures are. */
  public PictureSizes pictures() {
    return pictures;
  }

  /** The county's map, read when it is first asked for; empty if none can be read. */
  public synchronized Optional<CountyMap> map() throws IOException {
    if (!mapIsRead) {
      map = readMap();
      mapIsRead = true;
    }
    return map;
  }

  /** What submissions are sealed for; empty if the county takes none from kiosks. */
  public Optional<SubmissionKeys> submissionKeys() {
    return submissionKeys;
  }

  /** What the county takes in at its kiosks; empty if nothing. */
  public Optional<Intake> intake() {
    return intake;
  }

  /** The working days; where the county has published none, no year is certain. */
  public Workdays workdays() {
    return workdays;
  }

  /** Places whose position is known, at most 500; read once, when they are first asked for. */
  public List<Entry> places() throws IOException {
    List<Entry> known = places.get();
    if (known == null) {
      known = new ArrayList<>();
      for (Listing listing : index.everything().ofType(EntryType.PLACE, 0, MOST_PLACES)) {
        entry(listing.id())
            .filter(entry -> entry.body() instanceof Place place && place.isSurveyed())
            .ifPresent(known::add);
      }
      known = List.copyOf(known);
      places.set(known);
    }
    return known;
  }

  /** Lists and search. */
  public SearchIndex index() {
    return index;
  }

  /** The release. */
  public Generation generation() {
    return generation;
  }

  /** An entry; empty if the release has none of this id. */
  public Optional<Entry> entry(String id) throws IOException {
    if (!Entry.isId(id)) {
      return Optional.empty();
    }
    Optional<byte[]> file = generation.read("entries/" + id + ".json");
    return file.isEmpty() ? Optional.empty() : Optional.of(json.read(file.get(), Entry.class));
  }
}
