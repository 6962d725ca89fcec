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

  /**
   * Opens a file; the caller closes it.
   *
   * @param path relative, percent-encoded where need be
   * @return empty if the server has no such file or gives it to nobody (404, 403)
   * @throws ContentException {@code SOURCE_UNREACHABLE}
   */
  @Override
  public Optional<InputStream> open(String path) throws IOException {
    URI address = URI.create(base + path);
    HttpResponse<InputStream> response = send(address);
    if (response.statusCode() == 200) {
      return Optional.of(response.body());
    }
    response.body().close();
    if (response.statusCode() == 404 || response.statusCode() == 403) {
      return Optional.empty();
    }
    throw new ContentException(
        ContentError.SOURCE_UNREACHABLE,
        "%s answered %d".formatted(address, response.statusCode()));
  }

  private HttpResponse<InputStream> send(URI address) throws ContentException {
    try {
      return client.send(
          HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, "interrupted: " + address, e);
    }
  }
}
