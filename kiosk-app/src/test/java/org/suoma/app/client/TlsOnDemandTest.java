package org.suoma.app.client;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.fence.OwnCertificate;

/** TLS is set up for whoever speaks it, and is then what Java makes it. */
class TlsOnDemandTest {

  @TempDir Path directory;

  private final AtomicInteger setUp = new AtomicInteger();
  private HttpsServer server;
  private TlsOnDemand tls;

  @BeforeEach
  void serve() throws Exception {
    SSLContext keys = OwnCertificate.inMemory(directory);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    SSLContext trusting = OwnCertificate.trusted(directory);
    tls =
        new TlsOnDemand(
            () -> {
              setUp.incrementAndGet();
              return trusting;
            });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aClientThatIsMadeSetsNothingUp() {
    client(tls);
    assertThat(setUp).hasValue(0);
  }

  @Test
  void theFirstConnectionSetsItUpAndTheNextOnesUseIt() throws Exception {
    assertThat(get(client(tls), "127.0.0.1").statusCode()).isEqualTo(204);
    assertThat(get(client(tls), "127.0.0.1").statusCode()).isEqualTo(204);
    assertThat(setUp).hasValue(1);
  }

  @Test
  void aCertificateForAnotherHostIsRefused() {
    assertThatThrownBy(() -> get(client(tls), "localhost"))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("localhost");
  }

  @Test
  void aCertificateThatJavaDoesNotTrustIsRefused() {
    assertThatThrownBy(() -> get(client(new TlsOnDemand()), "127.0.0.1"))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("unable to find valid certification path");
  }

  @Test
  void nobodyElseSetsItUp() {
    assertThatThrownBy(() -> tls.init(null, null, null)).isInstanceOf(KeyManagementException.class);
  }

  private static HttpClient client(SSLContext tls) {
    return HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).sslContext(tls).build();
  }

  private HttpResponse<String> get(HttpClient client, String host) throws Exception {
    URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    return client.send(HttpRequest.newBuilder(address).build(), ofString());
  }
}
