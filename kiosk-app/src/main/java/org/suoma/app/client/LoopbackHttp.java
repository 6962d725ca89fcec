package org.suoma.app.client;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * HTTP to servers on this machine: past the way of the page engines, which is this process's
 * default and does not lead there. It speaks to nobody over TLS.
 */
public final class LoopbackHttp {

  private LoopbackHttp() {}

  /** A client; threads may share one. */
  public static HttpClient client(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .proxy(HttpClient.Builder.NO_PROXY)
        .sslContext(new TlsOnDemand())
        .connectTimeout(connectTimeout)
        .build();
  }
}
