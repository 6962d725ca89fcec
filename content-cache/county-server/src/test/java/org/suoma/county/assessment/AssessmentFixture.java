package org.suoma.county.assessment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.suoma.content.form.Letter;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.cases.SubmissionInbox;
import org.suoma.county.checking.CheckServices;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.county.translating.Translations;

/** A county of two units on the disk, on the 6th of May 2026; whoever opened it closes it. */
final class AssessmentFixture implements Closeable {

  final Clock clock =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  final CheckServices checks;
  final CaseStore cases;
  final TrailStore trail;
  final AssessmentServices assessment;
  private final Path folder;
  private final Database database;
  private final Importer importer;

  AssessmentFixture(Path folder, TestDatabases databases)
      throws IOException, UnreadableDocumentException {
    this.folder = folder;
    this.database = databases.open(folder.resolve("data"));
    ContentJson json = new ContentJson();
    ContentShelf shelf = new ContentShelf(database, json);
    MediaFolder media = new MediaFolder(folder.resolve("media-store"));
    this.importer = new Importer(shelf, media, clock, json);
    this.checks = CheckServices.of(database, shelf, media, json, clock);
    this.cases = new CaseStore(database, clock.getZone());
    this.trail = new TrailStore(database);
    Translations translations =
        new Translations(
            shelf, new UntranslatedLog(database), json, InterfaceCatalog.bundled(), clock);
    this.assessment =
        AssessmentServices.of(
            database, shelf, cases, translations::units, new StaffTrail(trail, clock), clock);
    Path source = RunningCounty.writeSource(folder);
    Files.writeString(
        source.resolve("county.json"),
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"},
                  {"id":"civil","name":"县民政局","phone":"0"}],"areas":[]}
        """);
    Files.writeString(
        source.resolve("catalog.json"),
        """
        {"columns":[
          {"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":0,"owner":"office"},
          {"id":"aid","name":"社会救助","kind":"OWN","levels":["COUNTY"],"updateDays":30,"owner":"civil"},
          {"id":"aid-list","name":"低保名单","parent":"aid","kind":"OWN","levels":["COUNTY"],"updateDays":30},
          {"id":"loose","name":"其他","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """);
    boolean unused = take(source);
  }

  /** Imports one file; whether it could be. */
  boolean bring(String name, String content) throws IOException, UnreadableDocumentException {
    Path file = Files.createDirectories(folder.resolve("more")).resolve(name);
    return take(Files.writeString(file, content));
  }

  private boolean take(Path path) throws IOException, UnreadableDocumentException {
    return importer.run(List.of(path), null).failures().isEmpty();
  }

  /** Seals a letter as a kiosk would, and hands it in; its number. */
  String handIn(Letter letter) throws IOException {
    SubmissionKeyFolder keys = new SubmissionKeyFolder(folder.resolve("keys"));
    SubmissionNumber number = new NumberIssuer(17, clock, new Random(7)).next();
    QueryVerifier verifier = QueryVerifier.of(QueryCode.parse("12345678"), new Random(8));
    byte[] envelope =
        new EnvelopeSealer(keys.loadOrMake().published(), "hall-1")
            .seal(number, letter.kind(), clock.instant(), verifier, letter.write())
            .bytes();
    return new SubmissionInbox(new SubmissionStore(database), keys, clock)
        .take(envelope)
        .number()
        .digits();
  }

  @Override
  public void close() {
    database.close();
  }
}
