package org.suoma.county.checking.link;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks web servers whether a page is there, by HEAD and, where that is not liked, by GET for one
 * byte; nothing of a page is read. What a name resolves to is looked at once, and the connection
 * goes to exactly those addresses, so that a name that changes meanwhile leads nowhere else. Of one
 * thread; whoever makes it closes it.
 */
final class HttpLinkProbe implements LinkProbe, Closeable {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(8);

  /** However slowly an answer drips, and however often it leads elsewhere. */
  private static final int MOST_SECONDS = 25;

  private static final int MOST_REDIRECTS = 3;
  private static final String NAME = "Suoma-link-check";

  private final CloseableHttpClient client;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "link-alarm");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Goes straight there, or by way of a proxy, which then looks names up and decides where one may
   * go.
   *
   * @param resolver looks names up
   * @param allowed where one may go
   * @param proxy null for none
   */
  HttpLinkProbe(Resolver resolver, Predicate<InetAddress> allowed, @Nullable HttpHost proxy) {
    DnsResolver names = new Guard(resolver, proxy == null ? allowed : address -> true);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(names)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(ANSWER)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(ANSWER).build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setProxy(proxy)
            .setUserAgent(NAME)
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  @Override
  public Optional<LinkTrouble> probe(URI link) {
    Deadline deadline = new Deadline();
    ScheduledFuture<?> ring = alarm.schedule(deadline::pass, MOST_SECONDS, TimeUnit.SECONDS);
    try {
      return follow(link, deadline);
    } catch (OwnNetworkException e) {
      return Optional.of(LinkTrouble.OWN_NETWORK);
    } catch (UnknownHostException e) {
      return Optional.of(LinkTrouble.NO_NAME);
    } catch (SocketTimeoutException e) {
      return Optional.of(LinkTrouble.TIMEOUT);
    } catch (ConnectException e) {
      return Optional.of(LinkTrouble.REFUSED);
    } catch (SSLException e) {
      return Optional.of(LinkTrouble.CERTIFICATE);
    } catch (IOException e) {
      return Optional.of(deadline.isPast() ? LinkTrouble.TIMEOUT : LinkTrouble.BROKEN);
    } finally {
      boolean unused = ring.cancel(false);
    }
  }

  private Optional<LinkTrouble> follow(URI link, Deadline deadline) throws IOException {
    URI here = link;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!isWeb(here)) {
        return Optional.of(LinkTrouble.BROKEN);
      }
      Answer answer = ask(new HttpHead(here), deadline);
      if (answer.status() >= HttpStatus.SC_BAD_REQUEST) {
        HttpGet get = new HttpGet(here);
        get.setHeader("Range", "bytes=0-0");
        answer = ask(get, deadline);
      }
      if (answer.location() == null || answer.status() / 100 != 3) {
        return judged(answer.status());
      }
      try {
        here = here.resolve(answer.location());
      } catch (IllegalArgumentException e) {
        return Optional.of(LinkTrouble.BROKEN);
      }
    }
    return Optional.of(LinkTrouble.ROUND_ABOUT);
  }

  private Answer ask(HttpUriRequestBase request, Deadline deadline) throws IOException {
    deadline.covers(request);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      Header location = response.getFirstHeader("Location");
      // Closing would read a page to its end.
      boolean unused = request.cancel();
      return new Answer(response.getCode(), location == null ? null : location.getValue());
    }
  }

  /** A page that wants one to sign in, or that does not like programs, is there. */
  private static Optional<LinkTrouble> judged(int status) {
    return switch (status) {
      case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> Optional.of(LinkTrouble.NOT_FOUND);
      default ->
          status >= HttpStatus.SC_INTERNAL_SERVER_ERROR
              ? Optional.of(LinkTrouble.SERVER_ERROR)
              : Optional.empty();
    };
  }

  private static boolean isWeb(URI link) {
    String scheme = String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && link.getHost() != null
        && link.getUserInfo() == null;
  }

  @Override
  public void close() throws IOException {
    alarm.shutdownNow();
    client.close();
  }

  /** Looks names up. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private record Answer(int status, @Nullable String location) {}

  /** A name, or an address in its place, that leads where nobody is to be led. */
  private static final class OwnNetworkException extends UnknownHostException {
    private static final long serialVersionUID = 1L;
  }

  /** Gives only addresses where one may go; one bad address makes the whole name bad. */
  private record Guard(Resolver resolver, Predicate<InetAddress> allowed) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = resolver.resolve(host);
      if (addresses.length == 0) {
        throw new UnknownHostException(host);
      }
      if (!Arrays.stream(addresses).allMatch(allowed)) {
        throw new OwnNetworkException();
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Ends the request that goes on when the time is over, and all that come after it. */
  private static final class Deadline {

    private @Nullable HttpUriRequestBase running;
    private boolean past;

    synchronized void covers(HttpUriRequestBase request) throws SocketTimeoutException {
      if (past) {
        throw new SocketTimeoutException("no time left");
      }
      running = request;
    }

    synchronized void pass() {
      past = true;
      if (running != null) {
        boolean unused = running.cancel();
      }
    }

    synchronized boolean isPast() {
      return past;
    }
  }
}
