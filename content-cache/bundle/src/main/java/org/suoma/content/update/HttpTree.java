package org.suoma.content.update;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Files below a web address. Follows no redirect and takes no web page for content: in many halls
 * it is the network's log-in page that answers. Small files are asked for by their entity tag the
 * next time. Threads may share one.
 */
public final class HttpTree implements ReleaseTree {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final HttpClient client;
  private final URI base;
  private final Patience patience;
  private final RecentFiles recent = new RecentFiles();

  /**
   * Files below an address.
   *
   * @param client must not follow redirects
   * @param base ends with {@code /}
   */
  public HttpTree(HttpClient client, URI base) {
    this(client, base, Patience.USUAL);
  }

  /** Files below an address, which is hung up on when it is slower than this. */
  public HttpTree(HttpClient client, URI base, Patience patience) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the client must not follow redirects");
    }
    if (!base.getPath().endsWith("/")) {
      throw new IllegalArgumentException("the address must end with /: " + base);
    }
    this.client = client;
    this.base = base;
    this.patience = patience;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Files that the server gives to nobody (403) count as missing.
   *
   * @throws ContentException also {@code REDIRECTED}, {@code WEB_PAGE}; the stream throws {@code
   *     TOO_SLOW}
   */
  @Override
  public Optional<InputStream> open(String path, long from, long to) throws IOException {
    boolean isPart = from > 0 || to < Long.MAX_VALUE;
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    Optional<RecentFiles.Tagged> known = isPart ? Optional.empty() : recent.of(path);
    known.ifPresent(file -> request.header("If-None-Match", file.tag()));
    if (isPart) {
      request.header("Range", "bytes=%d-%s".formatted(from, to == Long.MAX_VALUE ? "" : to - 1));
    }
    HttpResponse<InputStream> response = send(request.build());
    int status = response.statusCode();
    if (status == OK || (status == PARTIAL_CONTENT && isPart)) {
      refuseWebPage(response);
      InputStream body = new SourceStream(response.body(), path);
      if (status == OK && isPart) {
        body.skipNBytes(from); // a server without ranges gives everything
      }
      return Optional.of(isPart ? body : keepingSmall(path, response, body));
    }
    response.body().close();
    if (status == NOT_MODIFIED && known.isPresent()) {
      return Optional.of(known.get().open());
    }
    if (status == RANGE_NOT_SATISFIABLE && isPart) {
      return Optional.of(InputStream.nullInputStream()); // the file ends where we want to go on
    }
    if (status == NOT_FOUND || status == FORBIDDEN) {
      return Optional.empty();
    }
    throw refusal(response);
  }

  private static void refuseWebPage(HttpResponse<InputStream> response) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
      response.body().close();
      throw new ContentException(ContentError.WEB_PAGE, response.uri().toString());
    }
  }

  private static ContentException refusal(HttpResponse<InputStream> response) {
    int status = response.statusCode();
    Optional<String> elsewhere = response.headers().firstValue("Location");
    return status / 100 == 3 && elsewhere.isPresent()
        ? new ContentException(
            ContentError.REDIRECTED, "%s sends us to %s".formatted(response.uri(), elsewhere.get()))
        : new ContentException(
            ContentError.SOURCE_UNREACHABLE, "%s answered %d".formatted(response.uri(), status));
  }

  private InputStream keepingSmall(
      String path, HttpResponse<InputStream> response, InputStream body) throws IOException {
    Optional<String> tag = response.headers().firstValue("ETag");
    long length = response.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
    if (tag.isEmpty() || length > RecentFiles.MOST_BYTES) {
      return body;
    }
    try (body) {
      byte[] content = body.readAllBytes();
      if (content.length == length) {
        recent.keep(path, new RecentFiles.Tagged(tag.get(), content));
      }
      return new ByteArrayInputStream(content);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws ContentException {
    try {
      return client.send(request, PatientBody.handler(patience));
    } catch (IOException e) {
      throw new ContentException(ContentError.SOURCE_UNREACHABLE, request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContentException(
          ContentError.SOURCE_UNREACHABLE, "interrupted: " + request.uri(), e);
    }
  }
}
