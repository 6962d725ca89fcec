package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * A published tree behind a web server. Follows no redirect: content comes from where it should.
 */
public final class HttpReleaseSource implements ReleaseSource {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI base;

  /**
   * Reads the tree below an address.
   *
   * @param client must not follow redirects
   * @param base ends with {@code /}
   */
  public HttpReleaseSource(HttpClient client, URI base) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the client must not follow redirects");
    }
    if (!base.getPath().endsWith("/")) {
      throw new IllegalArgumentException("the address must end with /: " + base);
    }
    this.client = client;
    this.base = base;
  }

  @Override
  public byte[] envelope(String channel, String ring, int maxBytes) throws IOException {
    try (InputStream body = get(PublishedTree.envelopePath(channel, ring))) {
      byte[] received = body.readNBytes(maxBytes + 1);
      if (received.length > maxBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "manifest is longer than %d bytes".formatted(maxBytes));
      }
      return received;
    }
  }

  @Override
  public InputStream object(Sha256 digest) throws IOException {
    return get(PublishedTree.objectPath(digest));
  }

  private InputStream get(String path) throws IOException {
    URI address = base.resolve(path);
    HttpResponse<InputStream> response;
    try {
      response =
          client.send(
              HttpRequest.newBuilder(address).timeout(TIMEOUT).build(),
              BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, "interrupted: " + address, e);
    }
    if (response.statusCode() == 200) {
      return response.body();
    }
    response.body().close();
    throw new ContentException(
        response.statusCode() == 404 ? ContentError.NOT_FOUND : ContentError.SOURCE_UNREACHABLE,
        "%s answered %d".formatted(address, response.statusCode()));
  }
}
