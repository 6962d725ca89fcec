package org.suoma.county.wiring;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataSigner;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.KeyKind;
import org.suoma.content.trust.NationalCryptography;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.backup.BackupWriter;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.checking.CheckServices;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.importing.Importer;
import org.suoma.county.monitoring.CountyEvents;
import org.suoma.county.numbers.Numbers;
import org.suoma.county.publishing.CountyKeys;
import org.suoma.county.publishing.OrderKeyFolder;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.recording.Recordings;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.software.SoftwareShelf;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.ReportedKiosks;
import org.suoma.county.storage.kiosk.RolloutStore;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.kiosk.UsageLog;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.county.tables.Headings;
import org.suoma.county.translating.Translations;
import org.suoma.event.EventLog;
import org.suoma.records.ConfigException;

/**
 * Builds the services out of a configuration, and closes what it opened: what the commands work on.
 * What {@code serve} alone needs, {@link ConsoleWiring} builds upon it.
 */
public final class CountyWiring implements Closeable {

  private final CountyConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final ContentShelf shelf;
  private final MediaFolder media;
  private final ReleaseLog releases;
  private final Fleet fleet;
  private final Numbers numbers;
  private final Importer importer;
  private final Translations translations;
  private final CountyStores stores;
  private final PublishedTree tree;
  private final CountyKeys keys;
  private final SubmissionKeyFolder submissionKeys;
  private final OrderKeyFolder orderKeys;
  private final ShelvedKeys shelvedKeys;
  private final CheckServices checks;

  private CountyWiring(
      CountyConfig config, Clock clock, Database database, CountyStores stores, Headings headings) {
    this.config = config;
    this.clock = clock;
    this.database = database;
    ContentJson json = new ContentJson();
    this.shelf = new ContentShelf(database, json);
    this.stores = stores;
    this.media = new MediaFolder(stores.media());
    this.releases = new ReleaseLog(database);
    UntranslatedLog untranslated = new UntranslatedLog(database);
    this.fleet =
        new Fleet(
            FleetStores.of(database),
            () -> shelf.workdays().orElseGet(Workdays::unannounced),
            clock);
    this.numbers = new Numbers(new UsageLog(database), new EnrolmentStore(database), shelf, clock);
    this.importer = new Importer(shelf, media, clock, json, headings);
    this.translations =
        new Translations(shelf, untranslated, json, InterfaceCatalog.bundled(), clock);
    this.tree =
        new PublishedTree(
            stores.published(), new DiskFiles(), config.dataDir().resolve("public-archive"));
    this.keys = new CountyKeys(config.dataDir().resolve("keys"), tree, clock, config.keyKind());
    this.submissionKeys = new SubmissionKeyFolder(config.dataDir().resolve("keys"));
    this.orderKeys = new OrderKeyFolder(config.dataDir().resolve("keys"));
    this.shelvedKeys =
        new ShelvedKeys(config.dataDir().resolve("keys"), submissionKeys, orderKeys, shelf);
    this.checks = CheckServices.of(database, shelf, media, json, clock);
  }

  /** Opens the county's data. */
  public static CountyWiring open(CountyConfig config, Clock clock) throws IOException {
    if (config.keyKind() == KeyKind.SM2) {
      NationalCryptography.allow();
    }
    Headings headings = headings(config.dataDir().resolve("headings.toml"));
    DatabaseServer server = config.database();
    Database database = server == null ? Database.open(config.dataDir()) : Database.open(server);
    try {
      return new CountyWiring(config, clock, database, CountyStores.open(config), headings);
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  private static Headings headings(Path own) throws IOException {
    try {
      return Files.exists(own) ? Headings.with(own) : Headings.bundled();
    } catch (ConfigException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The content as it is edited. */
  public ContentShelf shelf() {
    return shelf;
  }

  /** Takes content from files. */
  public Importer importer() {
    return importer;
  }

  /** Han and Yi of all texts. */
  public Translations translations() {
    return translations;
  }

  /** What is read aloud. */
  public Recordings recordings() {
    return new Recordings(translations, shelf, media);
  }

  /** The term base that the county keeps; it may not be there yet. */
  public Path termBase() {
    return config.dataDir().resolve("terms.csv");
  }

  /** Pictures, sounds and films. */
  public MediaFolder media() {
    return media;
  }

  /** What was published. */
  public ReleaseLog releases() {
    return releases;
  }

  /** How the kiosks are. */
  public Fleet fleet() {
    return fleet;
  }

  /** How they are used. */
  public Numbers numbers() {
    return numbers;
  }

  /** The county's keys, which sign what is published. */
  public CountyKeys keys() {
    return keys;
  }

  /** What residents hand in at the kiosks; its keys are made at the first start. */
  public CaseServices cases() throws IOException {
    shelvedKeys.shelveForSubmissions();
    return CaseServices.of(database, submissionKeys, shelf, clock);
  }

  /** The keys that releases bring to the kiosks. */
  public ShelvedKeys shelvedKeys() {
    return shelvedKeys;
  }

  /** Finds what is wrong with the content. */
  public CheckServices checks() {
    return checks;
  }

  /** The way to publish; needs the county's keys. */
  public Publishing publishing() throws IOException {
    shelvedKeys.shelve();
    OnlineKeys online = keys.load();
    ReleasePublisher publisher = new ReleasePublisher(tree, signer(online), clock);
    Publishing publishing =
        new Publishing(shelf, media, releases, publisher, checks.judge(), database, clock);
    publishing.noteCurrent();
    return publishing;
  }

  /** Signs while this server is one of the county's, with keys that kiosks trust. */
  private MetadataSigner signer(OnlineKeys online) {
    return new MetadataSigner(
        tree,
        online,
        clock,
        () -> {
          database.requireLine();
          keys.requireTrusted(online);
        });
  }

  /** Who may do what. */
  public AccessServices access() throws IOException {
    return AccessServices.of(
        database, config.dataDir().resolve("keys").resolve("access.key"), clock, random);
  }

  /** Which kiosks are let in. */
  public EnrolmentDesk enrolments() throws IOException {
    return enrolments(access());
  }

  /** The same, writing into a trail that is open already. */
  public EnrolmentDesk enrolments(AccessServices access) throws IOException {
    return new EnrolmentDesk(
        new EnrolmentStore(database),
        keys::hasPublished,
        access.trail(),
        new SecretFile(config.dataDir().resolve("enrolment-secret"), random).token(),
        clock,
        random);
  }

  /** Writes backups while others work. */
  public BackupWriter backup() {
    return new BackupWriter(database, config.dataDir(), stores.published(), stores.media(), clock);
  }

  /** Releases on their way from group to group. */
  public RolloutDesk rollouts(Publishing publishing) {
    return new RolloutDesk(
        publishing,
        RolloutStore.ofReleases(database),
        new ReportedKiosks(database),
        shelf,
        new StaffTrail(new TrailStore(database), clock),
        clock);
  }

  /** The versions of the kiosks' software; needs the county's keys. */
  public SoftwareShelf software() throws IOException {
    return new SoftwareShelf(new SoftwareMirror(tree, signer(keys.load()), clock), keys, database);
  }

  /** Where a serving county tells what happens; whoever opens it closes it. */
  public CountyEvents events() {
    return new CountyEvents(config.dataDir(), System.getenv(), clock);
  }

  /**
   * What is built for the console upon this.
   *
   * @param told hears of what goes wrong
   */
  public ConsoleWiring console(EventLog told) {
    return new ConsoleWiring(config, this, database, stores, clock, random, told);
  }

  @Override
  public void close() {
    stores.close();
    database.close();
  }
}
