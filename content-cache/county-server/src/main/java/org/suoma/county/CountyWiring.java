package org.suoma.county;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.KeyKind;
import org.suoma.content.trust.NationalCryptography;
import org.suoma.county.access.AccessServices;
import org.suoma.county.backup.BackupWriter;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.checking.CheckServices;
import org.suoma.county.console.ConsoleServer;
import org.suoma.county.console.ConsoleServices;
import org.suoma.county.console.ConsoleSettings;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.importing.Importer;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.county.publishing.CountyKeys;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.publishing.SubmissionKeyRing;
import org.suoma.county.recording.Recordings;
import org.suoma.county.review.ReviewServices;
import org.suoma.county.storage.ContentShelf;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.KioskLog;
import org.suoma.county.storage.MediaFolder;
import org.suoma.county.storage.PhotoStore;
import org.suoma.county.storage.ReleaseLog;
import org.suoma.county.storage.RevisionStore;
import org.suoma.county.storage.SubmissionStore;
import org.suoma.county.storage.UntranslatedLog;
import org.suoma.county.tables.Headings;
import org.suoma.county.translating.Translations;
import org.suoma.records.ConfigException;

/** Builds the services out of a configuration, and closes what it opened. */
final class CountyWiring implements Closeable {

  private final CountyConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final ContentShelf shelf;
  private final MediaFolder media;
  private final ReleaseLog releases;
  private final Fleet fleet;
  private final OpenCalls calls;
  private final Importer importer;
  private final Translations translations;
  private final PublishedTree tree;
  private final CountyKeys keys;
  private final SubmissionKeyFolder submissionKeys;
  private final CheckServices checks;
  private final PreviewDesk previews;

  private CountyWiring(CountyConfig config, Clock clock, Database database, Headings headings) {
    this.config = config;
    this.clock = clock;
    this.database = database;
    ContentJson json = new ContentJson();
    this.shelf = new ContentShelf(database, json);
    this.media = new MediaFolder(config.dataDir().resolve("media"));
    this.releases = new ReleaseLog(database);
    UntranslatedLog untranslated = new UntranslatedLog(database);
    this.fleet = new Fleet(new KioskLog(database), releases, untranslated, clock);
    this.calls = new OpenCalls(clock);
    this.importer = new Importer(shelf, media, clock, json, headings);
    this.translations =
        new Translations(shelf, untranslated, json, InterfaceCatalog.bundled(), clock);
    this.tree = new PublishedTree(config.dataDir().resolve("public"), new DiskFiles());
    this.keys = new CountyKeys(config.dataDir().resolve("keys"), tree, clock, config.keyKind());
    this.submissionKeys = new SubmissionKeyFolder(config.dataDir().resolve("keys"));
    this.checks = CheckServices.of(database, shelf, media, json, clock);
    this.previews =
        new PreviewDesk(
            config.previewCommand(), config.dataDir().resolve("previews"), shelf, media, clock);
  }

  /** Opens the county's data. */
  static CountyWiring open(CountyConfig config, Clock clock) throws IOException {
    if (config.keyKind() == KeyKind.SM2) {
      NationalCryptography.allow();
    }
    Headings headings = headings(config.dataDir().resolve("headings.toml"));
    return new CountyWiring(config, clock, Database.open(config.dataDir()), headings);
  }

  private static Headings headings(Path own) throws IOException {
    try {
      return Files.exists(own) ? Headings.with(own) : Headings.bundled();
    } catch (ConfigException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  ContentShelf shelf() {
    return shelf;
  }

  Importer importer() {
    return importer;
  }

  Translations translations() {
    return translations;
  }

  Recordings recordings() {
    return new Recordings(translations, shelf, media);
  }

  /** The term base that the county keeps; it may not be there yet. */
  Path termBase() {
    return config.dataDir().resolve("terms.csv");
  }

  ReleaseLog releases() {
    return releases;
  }

  Fleet fleet() {
    return fleet;
  }

  CountyKeys keys() {
    return keys;
  }

  /** What residents hand in at the kiosks; its keys are made at the first start. */
  CaseServices cases() throws IOException {
    shelveSubmissionKeys(submissionKeys.loadOrMake());
    return CaseServices.of(database, submissionKeys, shelf, clock);
  }

  /** Photographs for what residents hand in. */
  PhotoDesk photos(CaseServices cases) {
    return new PhotoDesk(
        new PhotoStore(database),
        new SubmissionStore(database),
        cases.inquiry(),
        submissionKeys,
        clock);
  }

  /** Adds a generation of keys for submissions, which the next release brings to the kiosks. */
  void rotateSubmissionKeys() throws IOException {
    shelveSubmissionKeys(submissionKeys.rotate());
  }

  private void shelveSubmissionKeys(SubmissionKeyRing ring) {
    SubmissionKeyRing unused =
        shelf.<SubmissionKeyRing, RuntimeException>change(
            change -> {
              change.put(ring.published());
              return ring;
            });
  }

  CheckServices checks() {
    return checks;
  }

  /** The way to publish; needs the county's keys. */
  Publishing publishing() throws IOException {
    shelveSubmissionKeys(submissionKeys.loadOrMake());
    ReleasePublisher publisher = new ReleasePublisher(tree, keys.load(), clock);
    Publishing publishing =
        new Publishing(shelf, media, releases, publisher, checks.judge(), clock);
    publishing.noteCurrent();
    return publishing;
  }

  /** Who may do what. */
  AccessServices access() throws IOException {
    return AccessServices.of(
        database, config.dataDir().resolve("keys").resolve("access.key"), clock, random);
  }

  /** Revisions, by the county's rules. */
  private ReviewServices reviews(AccessServices access) {
    ContentJson json = new ContentJson();
    return ReviewServices.of(
        new RevisionStore(database, json), importer, json, config.review(), access.trail(), clock);
  }

  /** The token that kiosks report with. */
  String kioskToken() throws IOException {
    return new SecretFile(config.dataDir().resolve("kiosk-token"), random).token();
  }

  /** Writes backups while others work. */
  BackupWriter backup() {
    return new BackupWriter(database, config.dataDir(), clock);
  }

  /** What the console works on. */
  ConsoleServices services(Publishing publishing) throws IOException {
    CaseServices cases = cases();
    AccessServices access = access();
    return new ConsoleServices(
        shelf,
        importer,
        publishing,
        releases,
        fleet,
        media,
        checks,
        cases,
        calls,
        photos(cases),
        access,
        reviews(access),
        previews);
  }

  /** The console, not yet started; whoever starts it closes it. */
  ConsoleServer console(Publishing publishing) throws IOException {
    ConsoleSettings settings =
        new ConsoleSettings(
            config.bindAddress(),
            config.port(),
            kioskToken(),
            new DeskAddresses(
                new SecretFile(config.dataDir().resolve("desk-secret"), random).token()),
            config.dataDir().resolve("public"),
            config.dataDir().resolve("uploads"),
            config.secondFactor());
    return new ConsoleServer(services(publishing), settings, clock, random);
  }

  @Override
  public void close() {
    database.close();
  }
}
