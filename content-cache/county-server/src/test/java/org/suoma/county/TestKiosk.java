package org.suoma.county;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.message.ContentDigest;
import org.suoma.content.message.RequestParts;
import org.suoma.content.message.RequestSigner;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;

/** A kiosk's end of the line, with a key of its own and no more sense than a test wants. */
public final class TestKiosk {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final VerifyingKey key;
  private final RequestSigner signer;
  private final URI county;
  private final InstantSource clock;

  /** A kiosk of this county, not let in yet. */
  public TestKiosk(URI county, InstantSource clock) {
    this(county, clock, SigningKey.generate());
  }

  private TestKiosk(URI county, InstantSource clock, SigningKey key) {
    this(
        county,
        clock,
        new VerifyingKey(key.publicKey().publicText()),
        new RequestSigner(key, new SecureRandom()));
  }

  /** A kiosk with a key that it has already, which this signs with. */
  public TestKiosk(URI county, InstantSource clock, VerifyingKey key, RequestSigner signer) {
    this.county = county;
    this.clock = clock;
    this.key = key;
    this.signer = signer;
  }

  /** A kiosk with a key that it has already. */
  public static TestKiosk with(SigningKey key, URI county, InstantSource clock) {
    return new TestKiosk(county, clock, key);
  }

  /** The public half of its key. */
  public VerifyingKey key() {
    return key;
  }

  /** The same kiosk with another clock. */
  public TestKiosk at(InstantSource other) {
    return new TestKiosk(county, other, key, signer);
  }

  /** Comes with a code. */
  public HttpResponse<byte[]> enrol(EnrolmentCode code, Sha256 root)
      throws IOException, InterruptedException {
    return post("/kiosks/enrol", new EnrolmentRequest(code, key(), root).write());
  }

  /** Posts what it has signed. */
  public HttpResponse<byte[]> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return send(request("POST", path, body));
  }

  /** Asks with an empty content. */
  public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request("GET", path, new byte[0]));
  }

  /** A request that it has signed; sent twice, it is a replay. */
  public HttpRequest request(String method, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(county.resolve(path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers(method, path, body).forEach(request::header);
    return request.build();
  }

  /** What it would send with a request. */
  public Map<String, String> headers(String method, String path, byte[] body) {
    URI address = county.resolve(path);
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return signer.sign(
        new RequestParts(method, address.getRawPath(), query, ContentDigest.of(body)),
        clock.instant());
  }

  /** Sends a request as it is. */
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }
}
