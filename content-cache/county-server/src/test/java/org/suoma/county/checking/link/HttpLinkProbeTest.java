package org.suoma.county.checking.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server on loopback stands for the internet: names are looked up here, 127.0.0.1 counts as
 * public, and 127.0.0.2, where the same server listens, as somebody's own network.
 */
class HttpLinkProbeTest {

  private static final byte[] PUBLIC = {127, 0, 0, 1};
  private static final byte[] OWN = {127, 0, 0, 2};

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private int lookUps;
  private Undertow server;
  private int port;
  private HttpLinkProbe probe;

  @BeforeEach
  void start() {
    server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(this::note).build();
    server.start();
    port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    probe = new HttpLinkProbe(this::resolve, address -> address.getAddress()[3] == 1, null);
  }

  @AfterEach
  void stop() throws IOException {
    probe.close();
    server.stop();
  }

  @Test
  void aPageThatIsThereIsAskedOnceAndNotRead() {
    assertThat(probe.probe(page("/there"))).isEmpty();
    assertThat(asked).containsExactly("HEAD pages.example /there null");
  }

  @Test
  void aServerThatKnowsNoHeadIsAskedForOneByte() {
    assertThat(probe.probe(page("/no-head"))).isEmpty();
    assertThat(asked).last().isEqualTo("GET pages.example /no-head bytes=0-0");
  }

  @Test
  void tellsWhyAPageDoesNotOpen() throws IOException {
    assertThat(probe.probe(page("/nowhere"))).contains(LinkTrouble.NOT_FOUND);
    assertThat(probe.probe(page("/gone"))).contains(LinkTrouble.NOT_FOUND);
    assertThat(probe.probe(page("/broken"))).contains(LinkTrouble.SERVER_ERROR);
    assertThat(probe.probe(URI.create("http://no-such-name.example/")))
        .contains(LinkTrouble.NO_NAME);
    assertThat(probe.probe(URI.create("https://pages.example:" + port + "/")))
        .contains(LinkTrouble.CERTIFICATE);
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(PUBLIC))) {
      closed = socket.getLocalPort();
    }
    assertThat(probe.probe(URI.create("http://pages.example:" + closed + "/")))
        .contains(LinkTrouble.REFUSED);
  }

  @Test
  void whoeverWantsASignInOrNoProgramsIsThere() {
    assertThat(probe.probe(page("/401"))).isEmpty();
    assertThat(probe.probe(page("/403"))).isEmpty();
    assertThat(probe.probe(page("/429"))).isEmpty();
  }

  @Test
  void followsThreeRedirectsAndNoMore() {
    assertThat(probe.probe(page("/to/3"))).isEmpty();
    assertThat(probe.probe(page("/to/4"))).contains(LinkTrouble.ROUND_ABOUT);
  }

  @Test
  void neverConnectsToOnesOwnNetwork() {
    for (String link :
        List.of("http://own.example:", "http://127.0.0.2:", "http://mixed.example:")) {
      assertThat(probe.probe(URI.create(link + port + "/there")))
          .as(link)
          .contains(LinkTrouble.OWN_NETWORK);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aRedirectLeadsNowhereElseEither() {
    assertThat(probe.probe(page("/to-own"))).contains(LinkTrouble.OWN_NETWORK);
    assertThat(probe.probe(page("/to-file"))).contains(LinkTrouble.BROKEN);
    assertThat(probe.probe(page("/to-password"))).contains(LinkTrouble.BROKEN);
    assertThat(probe.probe(page("/to-nonsense"))).contains(LinkTrouble.BROKEN);
    assertThat(asked).allMatch(one -> one.contains(" pages.example "));
  }

  @Test
  void goesToTheAddressThatWasLookedAtThoughTheNameChangesMeanwhile() {
    // The second look-up of this name would give an address of one's own network.
    assertThat(probe.probe(URI.create("http://changing.example:" + port + "/there"))).isEmpty();
    assertThat(lookUps).isEqualTo(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void byWayOfAProxyNamesAreNotLookedUpHere() throws IOException {
    try (HttpLinkProbe proxied =
        new HttpLinkProbe(
            host -> new InetAddress[] {InetAddress.getByAddress(host, PUBLIC)},
            address -> false,
            new HttpHost("http", "proxy.example", port))) {
      assertThat(proxied.probe(URI.create("http://no-such-name.example/there"))).isEmpty();
    }
    assertThat(asked).containsExactly("HEAD no-such-name.example /there null");
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    lookUps++;
    return switch (host) {
      case "pages.example" -> new InetAddress[] {InetAddress.getByAddress(host, PUBLIC)};
      case "own.example", "127.0.0.2" -> new InetAddress[] {InetAddress.getByAddress(host, OWN)};
      case "mixed.example" ->
          new InetAddress[] {
            InetAddress.getByAddress(host, PUBLIC), InetAddress.getByAddress(host, OWN)
          };
      case "changing.example" ->
          new InetAddress[] {InetAddress.getByAddress(host, lookUps == 1 ? PUBLIC : OWN)};
      default -> throw new UnknownHostException(host);
    };
  }

  private URI page(String path) {
    return URI.create("http://pages.example:" + port + path);
  }

  private void note(HttpServerExchange exchange) throws Exception {
    asked.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getHostName(),
                exchange.getRequestPath(),
                exchange.getRequestHeaders().getFirst("Range")));
    pages().handleRequest(exchange);
  }

  private HttpHandler pages() {
    return Handlers.path(HttpLinkProbeTest.this::status)
        .addExactPath("/to-own", leading("http://own.example:" + port + "/there"))
        .addExactPath("/to-file", leading("file:///etc/passwd"))
        .addExactPath("/to-password", leading("http://a:b@pages.example:" + port + "/there"))
        .addExactPath("/to-nonsense", leading("http://[not an address"));
  }

  private void status(HttpServerExchange exchange) {
    String path = exchange.getRequestPath();
    boolean head = exchange.getRequestMethod().equals(Methods.HEAD);
    if (path.startsWith("/to/")) {
      int left = Integer.parseInt(path.substring(4));
      redirect(exchange, left == 1 ? "/there" : "/to/" + (left - 1));
      return;
    }
    exchange.setStatusCode(
        switch (path) {
          case "/there" -> StatusCodes.OK;
          case "/no-head" -> head ? StatusCodes.METHOD_NOT_ALLOWED : StatusCodes.PARTIAL_CONTENT;
          case "/gone" -> StatusCodes.GONE;
          case "/broken" -> StatusCodes.BAD_GATEWAY;
          case "/401" -> StatusCodes.UNAUTHORIZED;
          case "/403" -> StatusCodes.FORBIDDEN;
          case "/429" -> StatusCodes.TOO_MANY_REQUESTS;
          default -> StatusCodes.NOT_FOUND;
        });
    exchange.endExchange();
  }

  private static HttpHandler leading(String location) {
    return exchange -> redirect(exchange, location);
  }

  private static void redirect(HttpServerExchange exchange, String location) {
    exchange.setStatusCode(StatusCodes.FOUND);
    exchange.getResponseHeaders().put(Headers.LOCATION, location);
    exchange.endExchange();
  }
}
