package org.suoma.county;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.trust.KeyKind;
import org.suoma.content.trust.SoftwareMakers;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.backup.BackupWriter;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.console.ConsoleServer;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.monitoring.CountyEvents;
import org.suoma.county.monitoring.CountyMonitoring;
import org.suoma.county.objectstore.StoreServer;
import org.suoma.county.oidc.OidcSettings;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.review.ReviewRules;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.wiring.ConsoleWiring;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;

/** A county server on a free port with a small county of its own, for tests. */
public final class RunningCounty implements Closeable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final Path folder;
  private final Clock clock;
  private final CountyWiring wiring;
  private final Publishing publishing;
  private final ConsoleServices services;
  private final ConsoleServer server;
  private final CountyMonitoring monitoring;
  private final CountyEvents events;

  private RunningCounty(
      Path folder,
      Clock clock,
      CountyWiring wiring,
      Publishing publishing,
      ConsoleServices services,
      ConsoleServer server,
      CountyMonitoring monitoring,
      CountyEvents events) {
    this.events = events;
    this.monitoring = monitoring;
    this.folder = folder;
    this.clock = clock;
    this.wiring = wiring;
    this.publishing = publishing;
    this.services = services;
    this.server = server;
  }

  /** Starts one below this folder; nothing is published yet. */
  public static RunningCounty start(Path folder) throws IOException, UnreadableDocumentException {
    return start(folder, false);
  }

  /** The same, with its database among these. */
  public static RunningCounty start(Path folder, TestDatabases databases)
      throws IOException, UnreadableDocumentException {
    return start(folder, false, databases.server(folder.resolve("data")), null, List.of());
  }

  /** The same, with its database and its store elsewhere. */
  public static RunningCounty start(Path folder, DatabaseServer server, StoreServer store)
      throws IOException, UnreadableDocumentException {
    return start(folder, false, Optional.of(server), store, List.of());
  }

  /** The same; with a second factor everybody has to set one up. */
  public static RunningCounty start(Path folder, boolean secondFactor)
      throws IOException, UnreadableDocumentException {
    return start(folder, secondFactor, Optional.empty(), null, List.of());
  }

  /** The same; previews are shown by what this command starts. */
  public static RunningCounty start(Path folder, boolean secondFactor, List<String> previewCommand)
      throws IOException, UnreadableDocumentException {
    return start(folder, secondFactor, Optional.empty(), null, previewCommand);
  }

  /** The same, by this clock. */
  public static RunningCounty start(Path folder, Clock clock)
      throws IOException, UnreadableDocumentException {
    return start(folder, clock, false, Optional.empty(), null, null, List.of());
  }

  /** The same, with the county's own sign-in beside its own, and second factors wanted. */
  public static RunningCounty start(Path folder, OidcSettings oidc)
      throws IOException, UnreadableDocumentException {
    return start(folder, CLOCK, true, Optional.empty(), null, oidc, List.of());
  }

  /** The time of those that are given no clock. */
  public static Instant now() {
    return CLOCK.instant();
  }

  private static RunningCounty start(
      Path folder,
      boolean secondFactor,
      Optional<DatabaseServer> server,
      @Nullable StoreServer store,
      List<String> previewCommand)
      throws IOException, UnreadableDocumentException {
    return start(folder, CLOCK, secondFactor, server, store, null, previewCommand);
  }

  private static RunningCounty start(
      Path folder,
      Clock clock,
      boolean secondFactor,
      Optional<DatabaseServer> server,
      @Nullable StoreServer store,
      @Nullable OidcSettings oidc,
      List<String> previewCommand)
      throws IOException, UnreadableDocumentException {
    Path source = writeSource(folder);
    Path data = folder.resolve("data");
    CountyConfig config =
        new CountyConfig(
            data,
            "127.0.0.1",
            0,
            secondFactor,
            ReviewRules.USUAL,
            server.orElse(null),
            store,
            KeyKind.ED25519,
            null,
            oidc,
            null,
            previewCommand);
    CountyWiring wiring = CountyWiring.open(config, clock);
    wiring.importer().run(List.of(source), null);
    wiring.keys().init(folder.resolve("root-keys"), 1, 1);
    Publishing publishing = wiring.publishing();
    CountyEvents events = wiring.events();
    ConsoleWiring building = wiring.console(events.log());
    ConsoleServices services = building.services(publishing);
    CountyMonitoring monitoring = building.monitoring(services, events);
    ConsoleServer console = building.server(services, monitoring);
    console.start();
    return new RunningCounty(
        folder, clock, wiring, publishing, services, console, monitoring, events);
  }

  /** Writes the files of the small county below this folder; gives the folder to import. */
  public static Path writeSource(Path folder) throws IOException {
    Path source = folder.resolve("source");
    Files.createDirectories(source.resolve("entries"));
    Files.writeString(
        source.resolve("county.json"),
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"}],"areas":[]}
        """);
    Files.writeString(
        source.resolve("catalog.json"),
        """
        {"columns":[{"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """);
    Files.writeString(
        source.resolve("intake.json"),
        """
        {"format":1,"photosUrl":"https://www.example.gov.cn/photos",
         "notice":{"version":"1","controller":"县政府办公室","purpose":"办理","kinds":"姓名、电话",
                   "retention":"一年","rights":"查看、更正、删除","sensitive":"身份证号"},
         "organs":[{"unit":"office","office":"政务公开股","address":"一楼大厅","phone":"0899-555-0101"}],
         "counters":[{"kind":"OPINION","unit":"office","promise":"5 个工作日内答复","workdays":5},
                     {"kind":"SURVEY","unit":"office","promise":"会公布"}]}
        """);
    Files.copy(Path.of("../sample-county/workdays.json"), source.resolve("workdays.json"));
    for (int i = 1; i <= 3; i++) {
      Files.writeString(
          source.resolve("entries/notice-" + i + ".json"),
          """
          {"id":"notice-%d","title":"<b>停水</b>通知（第%d号）",
           "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-0%d"},
           "source":{"name":"示例"},
           "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"明天停水。"}]}}
          """
              .formatted(i, i, i));
    }
    for (String place : List.of("place-a", "place-b")) {
      Files.writeString(
          source.resolve("entries/" + place + ".json"),
          """
          {"id":"%s","title":"%s 便民服务中心",
           "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-01-01"},
           "source":{"name":"示例"},
           "body":{"type":"place","kind":"便民服务中心","address":"一楼"}}
          """
              .formatted(place, place));
    }
    return source;
  }

  /** The address without a path. */
  public String origin() {
    return server.origin();
  }

  /** Imports one file beside what there is. */
  public void bring(String name, String content) throws IOException, UnreadableDocumentException {
    Path file = folder.resolve("more").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    long unused = wiring.importer().run(List.of(file), null).failures().size();
  }

  /** Publishes what there is. */
  public void publish() throws IOException {
    long unused = publishing.publish(Ring.ALL).sequence();
  }

  /** Paths of all files of the newest release. */
  public List<String> released() throws IOException {
    return publishing.newest().orElseThrow().files().stream().map(ManifestFile::path).toList();
  }

  /** Seals a form as a kiosk would, and hands it in. */
  public SubmissionNumber handIn(WrittenForm form) throws IOException {
    SubmissionNumber number = new NumberIssuer(17, clock, new Random(7)).next();
    SubmissionKeys keys = new SubmissionKeyFolder(folder.resolve("data/keys")).load().published();
    QueryVerifier verifier = QueryVerifier.of(QueryCode.parse("12345678"), new Random(8));
    SealedEnvelope envelope =
        new EnvelopeSealer(keys, "hall-1")
            .seal(number, form.kind(), clock.instant(), verifier, form.write());
    return wiring.cases().inbox().take(envelope.bytes()).number();
  }

  /** A kiosk that the county has let in, and that has not said anything yet. */
  public TestKiosk enrol(String name) throws Exception {
    TestKiosk kiosk = new TestKiosk(URI.create(origin()), clock);
    EnrolmentCode code =
        services
            .enrolments()
            .invite(Optional.empty(), new EnrolledKiosk(name, "513400", ""))
            .code();
    HttpResponse<byte[]> answer = kiosk.enrol(code, Sha256.of(root()));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return kiosk;
  }

  /** Rings as a kiosk would, over HTTP. */
  public CallAnswer.State ring(StaffCall call) throws Exception {
    HttpResponse<byte[]> answer = enrol(call.kiosk()).post("/api/calls", call.write());
    return CallAnswer.read(answer.body()).state();
  }

  /** Has photographs brought as by a phone. */
  public void bringPhotos(SubmissionNumber number, List<byte[]> photos) throws IOException {
    boolean here = services.photos().take(number.digits(), "12345678", photos, "192.0.2.1");
    if (!here) {
      throw new IllegalStateException("nothing was handed in with this number");
    }
  }

  /** The path of the screen at a place's service desk. */
  public String desk(String place) throws IOException {
    String secret = Files.readString(folder.resolve("data/desk-secret")).strip();
    return new DeskAddresses(secret).of(place);
  }

  /** The county's clock; it stands still unless another was given. */
  public Clock clock() {
    return clock;
  }

  /** The root metadata that a kiosk is installed with. */
  public byte[] root() throws IOException {
    return Files.readAllBytes(wiring.keys().rootFile());
  }

  /** Names the makers of its kiosks' software in its root. */
  public void trustSoftware(SoftwareMakers makers) throws IOException {
    wiring.keys().trustSoftware(folder.resolve("root-keys"), makers);
  }

  /** Where the published tree lies. */
  public Path publicFolder() {
    return folder.resolve("data").resolve("public");
  }

  /** Writes backups of it. */
  public BackupWriter backup() {
    return wiring.backup();
  }

  /** What the console works on. */
  public ConsoleServices services() {
    return services;
  }

  /**
   * Makes an account with these roles, whose login is the first role's name.
   *
   * @param lasting whether its password need not be changed first
   * @return the password
   */
  public String staff(boolean lasting, Role... roles) throws IOException {
    String login = login(roles[0]);
    AccountDesk.Draft draft =
        new AccountDesk.Draft(login, roles[0].label(), "office", Set.of(roles));
    try {
      return services.access().accounts().add(Optional.empty(), draft, lasting);
    } catch (AccountRefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody of the staff by an account made by {@link #staff}. */
  public Staff who(Role role) {
    return services.access().accounts().staff(login(role)).orElseThrow();
  }

  /** The login of an account made by {@link #staff}. */
  public static String login(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void close() {
    server.close();
    monitoring.close();
    events.close();
    wiring.close();
  }
}
