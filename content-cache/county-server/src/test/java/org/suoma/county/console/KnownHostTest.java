package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.county.console.page.Replies;

/** A console answers under its own names and no other. */
@Timeout(30)
class KnownHostTest {

  @Test
  void answersThisMachineAndTheAddressThatBrowsersSee() throws IOException {
    URI address = URI.create("https://desk.county.example/");

    assertThat(answer(address, "127.0.0.1")).startsWith("HTTP/1.1 200");
    assertThat(answer(address, "localhost:8080")).startsWith("HTTP/1.1 200");
    assertThat(answer(address, "desk.county.example")).startsWith("HTTP/1.1 200");
    assertThat(answer(address, "10.0.0.5")).as("the address bound").startsWith("HTTP/1.1 200");
  }

  @Test
  void answersNoForeignNameThatPointsHere() throws IOException {
    assertThat(answer(null, "desk.county.example")).startsWith("HTTP/1.1 404");
    assertThat(answer(URI.create("https://desk.county.example/"), "county.example"))
        .startsWith("HTTP/1.1 404");
  }

  private static String answer(@Nullable URI address, String host) throws IOException {
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                new KnownHost("10.0.0.5", address, exchange -> Replies.text(exchange, 200, "in")))
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
      line.getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(UTF_8));
      return new String(line.getInputStream().readAllBytes(), UTF_8);
    } finally {
      server.stop();
    }
  }
}
