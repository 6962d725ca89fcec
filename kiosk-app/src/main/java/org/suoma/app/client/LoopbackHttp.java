package org.suoma.app.client;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * HTTP to servers on this machine: past the way of the page engines, which is this process's
 * default and does not lead there, and without certificates, which a client would else read as it
 * is made, a tenth of a second of each start. It speaks to nobody over TLS.
 */
public final class LoopbackHttp {

  private LoopbackHttp() {}

  /** A client; threads may share one. */
  public static HttpClient client(Duration connectTimeout) {
    try {
      SSLContext trustsNobody = SSLContext.getInstance("TLS");
      trustsNobody.init(null, new TrustManager[0], null);
      return HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .sslContext(trustsNobody)
          .connectTimeout(connectTimeout)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }
}
