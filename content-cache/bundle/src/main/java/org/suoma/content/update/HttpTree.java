package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Files below a web address. Follows no redirect: content comes from where it should. Threads may
 * share one.
 */
public final class HttpTree implements ReleaseTree {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI base;

  /**
   * Files below an address.
   *
   * @param client must not follow redirects
   * @param base ends with {@code /}
   */
  public HttpTree(HttpClient client, URI base) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the client must not follow redirects");
    }
    if (!base.getPath().endsWith("/")) {
      throw new IllegalArgumentException("the address must end with /: " + base);
    }
    this.client = client;
    this.base = base;
  }

  /** Files that the server gives to nobody (403) count as missing. */
  @Override
  public Optional<InputStream> open(String path, long from, long to) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    boolean isPart = from > 0 || to < Long.MAX_VALUE;
    if (isPart) {
      request.header("Range", "bytes=%d-%d".formatted(from, to - 1));
    }
    HttpResponse<InputStream> response = send(request.build());
    int status = response.statusCode();
    if (status == 206 && isPart) {
      return Optional.of(new SourceStream(response.body(), path));
    }
    if (status == 200) {
      InputStream body = new SourceStream(response.body(), path);
      body.skipNBytes(from); // a server without ranges gives everything
      return Optional.of(body);
    }
    response.body().close();
    if (status == 404 || status == 403) {
      return Optional.empty();
    }
    throw new ContentException(
        ContentError.SOURCE_UNREACHABLE, "%s answered %d".formatted(base + path, status));
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws ContentException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContentException(
          ContentError.SOURCE_UNREACHABLE, "interrupted: " + request.uri(), e);
    }
  }
}
