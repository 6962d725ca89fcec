package org.suoma.agent.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Takes IPP requests to one printer over HTTP, and brings its answers. Threads may share one. */
public final class IppConnection {

  private static final int OK = 200;
  private static final int IPP_PORT = 631;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Printers that tell all they are say 30 kB. */
  private static final int MOST_ANSWER_BYTES = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final URI printer;
  private final URI address;

  /**
   * A connection that is made when it is needed.
   *
   * @param printer {@code ipp}, {@code ipps}, {@code http} or {@code https}; port 631 if an IPP
   *     address has none (RFC 8010, 4.1; RFC 7472)
   */
  public IppConnection(URI printer) {
    this.printer = printer;
    this.address = httpAddress(printer);
  }

  private static URI httpAddress(URI printer) {
    String scheme = String.valueOf(printer.getScheme());
    if (!scheme.startsWith("ipp")) {
      return printer;
    }
    int port = printer.getPort() < 0 ? IPP_PORT : printer.getPort();
    String path = printer.getRawPath() == null ? "" : printer.getRawPath();
    return URI.create(
        "%s://%s:%d%s"
            .formatted(scheme.equals("ipps") ? "https" : "http", printer.getHost(), port, path));
  }

  /** As it stands in requests. */
  URI printer() {
    return printer;
  }

  /**
   * Asks and waits for the whole answer.
   *
   * @param document follows the request; may be empty
   * @param timeout from sending to the answer's last byte
   * @throws java.net.ConnectException if nothing was sent, for there is nobody
   * @throws MalformedAnswerException if what came is no IPP
   * @throws IOException if the line was lost or the time is over; the printer may have heard
   */
  IppPacket ask(IppPacket request, byte[] document, Duration timeout) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (IppOutputStream out = new IppOutputStream(head)) {
      out.write(request);
    }
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "application/ipp")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head.toByteArray()),
                    BodyPublishers.ofByteArray(document)))
            .build();
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(post, BodyHandlers.ofInputStream());
    CompletableFuture<IppPacket> packet = answer.thenApplyAsync(IppConnection::packet);
    try {
      return packet.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (TimeoutException e) {
      cut(answer);
      throw new IOException("no answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    }
  }

  private static IOException unwrapped(@Nullable Throwable cause) {
    if (cause instanceof UncheckedIOException unchecked) {
      return Objects.requireNonNull(unchecked.getCause());
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** Also ends a body that comes a byte at a time. */
  private static void cut(CompletableFuture<HttpResponse<InputStream>> answer) {
    if (!answer.cancel(true)) {
      CompletableFuture<Void> unused =
          answer.thenAccept(
              response -> {
                try {
                  response.body().close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static IppPacket packet(HttpResponse<InputStream> answer) {
    byte[] body;
    try (InputStream in = answer.body()) {
      body = in.readNBytes(MOST_ANSWER_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (answer.statusCode() != OK) {
      throw malformed("HTTP " + answer.statusCode(), null);
    }
    try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(body))) {
      return in.readPacket();
    } catch (IOException | RuntimeException e) {
      throw malformed("the answer is no IPP", e);
    }
  }

  private static UncheckedIOException malformed(String message, @Nullable Exception cause) {
    return new UncheckedIOException(new MalformedAnswerException(message, cause));
  }
}
