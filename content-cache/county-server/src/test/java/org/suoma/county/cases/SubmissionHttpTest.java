package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** A kiosk takes the county's keys out of a signed release, and its receipts over HTTP. */
@Timeout(60)
class SubmissionHttpTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningCounty county;
  private SubmissionKeys keys;

  @BeforeEach
  void publishKeys() throws Exception {
    county = RunningCounty.start(folder.resolve("county"));
    county.publish();
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

    HttpResponse<byte[]> answer = post(county.kioskToken(), envelope.bytes());

    assertThat(answer.statusCode()).isEqualTo(200);
    SubmissionReceipt receipt = SubmissionReceipt.read(answer.body());
    receipt.requireFor(envelope.header().number(), envelope.digest(), keys);
    assertThat(post(county.kioskToken(), envelope.bytes()).body()).isEqualTo(answer.body());
  }

  @Test
  void answersOnlyKiosks() throws Exception {
    assertProblem(post("wrong", envelope().bytes()), 401, "WRONG_TOKEN");

    HttpResponse<byte[]> asked =
        client.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofByteArray());
    assertThat(asked.statusCode()).isEqualTo(405);
  }

  @Test
  void refusesByName() throws Exception {
    assertProblem(post(county.kioskToken(), "{}".getBytes(UTF_8)), 400, "NOT_AN_ENVELOPE");
    assertProblem(
        post(county.kioskToken(), new byte[SealedEnvelope.MAX_BYTES + 1]), 413, "TOO_LARGE");
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
    assertThat(post(county.kioskToken(), envelope.bytes()).statusCode()).isEqualTo(200);
    SubmissionNumber number = envelope.header().number();
    byte[] right = new SubmissionQuestion("hall-1", number, code.digits()).write();
    byte[] wrong = new SubmissionQuestion("hall-1", number, "87654321").write();

    HttpResponse<byte[]> answer = post("/api/submission-state", county.kioskToken(), right);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SubmissionState.read(answer.body()).state()).contains("等待登记");
    assertProblem(post("/api/submission-state", county.kioskToken(), wrong), 404, "CODE_REFUSED");
    assertProblem(post("/api/submission-state", "wrong", right), 401, "WRONG_TOKEN");
    assertProblem(
        post("/api/submission-state", county.kioskToken(), "{}".getBytes(UTF_8)), 400, "MALFORMED");
    assertProblem(
        post("/api/submission-state", county.kioskToken(), new byte[2_000]), 413, "TOO_LARGE");
  }

  @Test
  void takesNothingOfAnEnvelopeWhoseLineIsCutHalfway() throws Exception {
    SealedEnvelope envelope = envelope();
    byte[] bytes = envelope.bytes();
    URI address = address();
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = line.getOutputStream();
      String head =
          """
          POST /api/submissions HTTP/1.1
          Host: x
          Authorization: Bearer %s
          Content-Length: %d

          """
              .formatted(county.kioskToken(), bytes.length);
      out.write(head.replace("\n", "\r\n").getBytes(UTF_8));
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    }

    // Taken anew: had half of it been taken, the other half would be refused now.
    assertThat(post(county.kioskToken(), bytes).statusCode()).isEqualTo(200);
  }

  private URI address() {
    return URI.create(county.origin() + "/api/submissions");
  }

  private HttpResponse<byte[]> post(String token, byte[] body) throws Exception {
    return post("/api/submissions", token, body);
  }

  private HttpResponse<byte[]> post(String path, String token, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(county.origin() + path))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"" + code + "\"");
  }
}
