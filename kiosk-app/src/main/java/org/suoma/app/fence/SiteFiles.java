package org.suoma.app.fence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.suoma.app.client.PrintLine;

/**
 * Fetches a PDF that the engine would not show, as the same visitor; into memory. It goes the way
 * of {@link SiteNetwork}, where only the site's hosts can be reached. Threads may share one.
 */
final class SiteFiles {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final SiteNetwork network;
  private final Duration limit;

  SiteFiles(SiteNetwork network, Duration limit) {
    this.network = network;
    this.limit = limit;
  }

  /**
   * The PDF at an address, at most {@link PrintLine#MOST_DOCUMENT_BYTES}.
   *
   * @throws IOException if there is none, or a larger one
   */
  byte[] pdf(URI address) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(limit);
    String cookies = network.cookies(address);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    try {
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        byte[] pdf = in.readNBytes(PrintLine.MOST_DOCUMENT_BYTES + 1);
        if (answer.statusCode() != 200 || pdf.length > PrintLine.MOST_DOCUMENT_BYTES) {
          throw new IOException(
              "no PDF of a size for paper: %d, %d bytes"
                  .formatted(answer.statusCode(), pdf.length));
        }
        return pdf;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
