package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpTreeTest {

  private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
  private volatile String content = "first";
  private volatile boolean knowsRanges = true;
  private HttpServer server;
  private HttpTree tree;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    tree = new HttpTree(HttpClient.newHttpClient(), address);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void doesNotHaveASmallFileSentTwice() throws Exception {
    assertThat(read("timestamp.json")).isEqualTo("first");
    assertThat(read("timestamp.json")).isEqualTo("first");

    assertThat(statuses).containsExactly(200, 304);
  }

  @Test
  void noticesThatASmallFileHasChanged() throws Exception {
    read("timestamp.json");
    content = "second";

    assertThat(read("timestamp.json")).isEqualTo("second");
    assertThat(read("timestamp.json")).isEqualTo("second");
    assertThat(statuses).containsExactly(200, 200, 304);
  }

  @Test
  void keepsNothingOfALargeFile() throws Exception {
    content = "x".repeat(RecentFiles.MOST_BYTES + 1);

    assertThat(read("large")).isEqualTo(content);
    assertThat(read("large")).isEqualTo(content);

    assertThat(statuses).containsExactly(200, 200);
  }

  @Test
  void readsAPartOfAFile() throws Exception {
    content = "0123456789";

    try (InputStream in = tree.open("pack", 3, 6).orElseThrow()) {
      assertThat(new String(in.readAllBytes(), US_ASCII)).isEqualTo("345");
    }
    assertThat(statuses).containsExactly(206);
  }

  @Test
  void findsItsPartInAllThatAServerWithoutRangesSends() throws Exception {
    content = "0123456789";
    knowsRanges = false;

    try (InputStream in = tree.open("pack", 3, 6).orElseThrow()) {
      assertThat(new String(in.readNBytes(3), US_ASCII)).isEqualTo("345");
    }
  }

  @Test
  void hasNoFileThatTheServerHasNot() throws Exception {
    assertThat(tree.open("missing")).isEmpty();
  }

  @Test
  void takesNoClientThatFollowsRedirects() {
    HttpClient follows =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    assertThatThrownBy(() -> new HttpTree(follows, URI.create("http://127.0.0.1/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String read(String path) throws IOException {
    try (InputStream in = tree.open(path).orElseThrow()) {
      return new String(in.readAllBytes(), US_ASCII);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/missing")) {
        send(exchange, 404, "");
        return;
      }
      String tag = "\"" + content.hashCode() + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        send(exchange, 304, "");
      } else if (knowsRanges && exchange.getRequestHeaders().containsKey("Range")) {
        assertThat(exchange.getRequestHeaders().getFirst("Range")).isEqualTo("bytes=3-5");
        send(exchange, 206, content.substring(3, 6));
      } else {
        send(exchange, 200, content);
      }
    }
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    statuses.add(status);
    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
    exchange.getResponseBody().write(body.getBytes(US_ASCII));
  }
}
