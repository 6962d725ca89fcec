package org.suoma.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.suoma.records.ForgetfulJson;

/** JSON in and out of the agent's API. Threads may share one. */
public final class Wire {

  /** A receipt of 500 items is far smaller. */
  static final int MAX_BODY_BYTES = 256 << 10;

  /** The most bytes of a document, as {@code DocumentPrinter} takes it. */
  static final int MAX_DOCUMENT_BYTES = 20 << 20;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final JsonMapper json =
      ForgetfulJson.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** The mapper, for others who speak the same JSON. */
  public JsonMapper mapper() {
    return json;
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }

  void answer(HttpServerExchange exchange, int status, Object value) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(text(value));
  }

  /** Reads the body; blocks, so call it in a blocking handler. */
  <T> T body(HttpServerExchange exchange, Class<T> type) throws BadRequestException {
    try (InputStream in = exchange.getInputStream()) {
      byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        throw new BadRequestException("the body is longer than " + MAX_BODY_BYTES + " bytes");
      }
      T value = json.readValue(body, type);
      if (value == null) {
        throw new BadRequestException("the body is null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new BadRequestException(
          "the body is not the JSON expected here: " + e.getOriginalMessage());
    } catch (BadRequestException e) {
      throw e;
    } catch (IOException e) {
      throw new BadRequestException("the body could not be read: " + e.getMessage());
    }
  }

  /**
   * Reads a body that is no JSON; blocks, so call it in a blocking handler.
   *
   * @return at most one byte more than it may have, so that whoever judges it sees that it is long
   */
  byte[] bytes(HttpServerExchange exchange, int mostBytes) throws BadRequestException {
    try (InputStream in = exchange.getInputStream()) {
      return in.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new BadRequestException("the body could not be read: " + e.getMessage());
    }
  }

  /** Reads a body that is a PDF; blocks, so call it in a blocking handler. */
  byte[] pdf(HttpServerExchange exchange) throws BadRequestException {
    try (InputStream in = exchange.getInputStream()) {
      byte[] body = in.readNBytes(MAX_DOCUMENT_BYTES + 1);
      if (body.length > MAX_DOCUMENT_BYTES) {
        throw new BadRequestException(
            "the document is longer than " + MAX_DOCUMENT_BYTES + " bytes");
      }
      if (body.length < PDF.length || !Arrays.equals(PDF, 0, PDF.length, body, 0, PDF.length)) {
        throw new BadRequestException("the body is no PDF: it does not begin with %PDF-");
      }
      return body;
    } catch (BadRequestException e) {
      throw e;
    } catch (IOException e) {
      throw new BadRequestException(
          "the body could not be read, or is longer than %d bytes: %s"
              .formatted(MAX_DOCUMENT_BYTES, e.getMessage()));
    }
  }

  /** A request that cannot be understood. */
  static final class BadRequestException extends IOException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String detail) {
      super(detail);
    }

    Problem problem() {
      return Problem.badRequest(String.valueOf(getMessage()));
    }
  }
}
