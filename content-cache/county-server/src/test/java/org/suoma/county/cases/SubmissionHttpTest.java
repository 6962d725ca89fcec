package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionReceipt;
import org.suoma.content.submission.SubmissionState;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;

/** A kiosk takes the county's keys out of a signed release, and its receipts over HTTP. */
@Timeout(60)
class SubmissionHttpTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");

  private static final String PATH = "/api/submissions";

  @TempDir private Path folder;
  private RunningCounty county;
  private TestKiosk kiosk;
  private SubmissionKeys keys;

  @BeforeEach
  void publishKeys() throws Exception {
    county = RunningCounty.start(folder.resolve("county"));
    county.publish();
    kiosk = county.enrol("hall-1");
    keys = keysOfTheRelease();
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private SubmissionKeys keysOfTheRelease() throws IOException {
    MetadataFolder trusted = new MetadataFolder(folder.resolve("metadata"), new DiskFiles());
    TufClient.init(county.root(), trusted);
    ContentStore store = ContentStore.openForWriting(folder.resolve("store"), new DiskFiles());
    new ReleaseUpdate(
            new DirectoryTree(county.publicFolder()),
            trusted,
            county.clock(),
            store,
            new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
    Optional<byte[]> file = store.active().orElseThrow().read(SubmissionKeys.FILE);
    return SubmissionKeys.read(file.orElseThrow());
  }

  private SealedEnvelope envelope() throws IOException {
    return new EnvelopeSealer(keys, "hall-1")
        .seal(
            new NumberIssuer(17, () -> NOON, new Random(7)).next(),
            SubmissionKind.MATTER_STUCK,
            NOON,
            new QueryVerifier("0f".repeat(16), "a1".repeat(32)),
            "办不成".getBytes(UTF_8));
  }

  @Test
  void answersWithAReceiptThatTheReleasesKeysVerify() throws Exception {
    SealedEnvelope envelope = envelope();

    HttpResponse<byte[]> answer = kiosk.post(PATH, envelope.bytes());

    assertThat(answer.statusCode()).isEqualTo(200);
    SubmissionReceipt receipt = SubmissionReceipt.read(answer.body());
    receipt.requireFor(envelope.header().number(), envelope.digest(), keys);
    assertThat(kiosk.post(PATH, envelope.bytes()).body()).isEqualTo(answer.body());
  }

  @Test
  void answersOnlyKiosks() throws Exception {
    TestKiosk stranger = new TestKiosk(URI.create(county.origin()), county.clock());

    assertProblem(stranger.post(PATH, envelope().bytes()), 401, "UNKNOWN_KEY");
    assertThat(kiosk.get(PATH).statusCode()).isEqualTo(405);
  }

  @Test
  void refusesByName() throws Exception {
    assertProblem(kiosk.post(PATH, "{}".getBytes(UTF_8)), 400, "NOT_AN_ENVELOPE");
    assertProblem(kiosk.post(PATH, new byte[SealedEnvelope.MAX_BYTES + 1]), 413, "TOO_LARGE");
  }

  @Test
  void tellsAStateToWhoeverHasNumberAndCode() throws Exception {
    QueryCode code = QueryCode.parse("12345678");
    SealedEnvelope envelope =
        new EnvelopeSealer(keys, "hall-1")
            .seal(
                new NumberIssuer(17, () -> NOON, new Random(7)).next(),
                SubmissionKind.MATTER_STUCK,
                NOON,
                QueryVerifier.of(code, new Random(8)),
                "办不成".getBytes(UTF_8));
    assertThat(kiosk.post(PATH, envelope.bytes()).statusCode()).isEqualTo(200);
    SubmissionNumber number = envelope.header().number();
    byte[] right = new SubmissionQuestion("hall-1", number, code.digits()).write();
    byte[] wrong = new SubmissionQuestion("hall-1", number, "87654321").write();

    HttpResponse<byte[]> answer = kiosk.post("/api/submission-state", right);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SubmissionState.read(answer.body()).state()).contains("等待登记");
    assertProblem(kiosk.post("/api/submission-state", wrong), 404, "CODE_REFUSED");
    assertProblem(county.enrol("hall-2").post("/api/submission-state", right), 403, "NOT_ITSELF");
    assertProblem(kiosk.post("/api/submission-state", "{}".getBytes(UTF_8)), 400, "MALFORMED");
    assertProblem(kiosk.post("/api/submission-state", new byte[2_000]), 413, "TOO_LARGE");
  }

  @Test
  void takesNothingOfAnEnvelopeWhoseLineIsCutHalfway() throws Exception {
    SealedEnvelope envelope = envelope();
    byte[] bytes = envelope.bytes();
    URI address = address();
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = line.getOutputStream();
      StringBuilder head =
          new StringBuilder("POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: ")
              .append(bytes.length)
              .append("\r\n");
      kiosk
          .headers("POST", PATH, bytes)
          .forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      out.write(head.append("\r\n").toString().getBytes(UTF_8));
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    }

    // Taken anew: had half of it been taken, the other half would be refused now.
    assertThat(kiosk.post(PATH, bytes).statusCode()).isEqualTo(200);
  }

  private URI address() {
    return URI.create(county.origin() + PATH);
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"" + code + "\"");
  }
}
