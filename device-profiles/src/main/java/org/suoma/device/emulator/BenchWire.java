package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** Answers of the bench's server. Threads may share one. */
final class BenchWire {

  private final JsonMapper json = new JsonMapper();

  void json(HttpServerExchange exchange, Object value) {
    send(exchange, "application/json", text(value).getBytes(UTF_8));
  }

  /** Says what is wrong, where, and what to do, as RFC 9457 has it. */
  void problem(HttpServerExchange exchange, int status, String detail) {
    exchange.setStatusCode(status);
    byte[] body = text(new Problem(status, detail)).getBytes(UTF_8);
    send(exchange, "application/problem+json", body);
  }

  void send(HttpServerExchange exchange, String contentType, byte[] body) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }

  private record Problem(int status, String detail) {}
}
