package org.suoma.county.enrolment;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.content.message.ContentDigest;
import org.suoma.content.message.MessageSignature;
import org.suoma.content.message.RequestParts;
import org.suoma.content.message.VerifyingKey;

/** One request with the signature that it says it has. */
final class SignedExchange {

  private final HttpServerExchange exchange;
  private final RequestParts parts;
  private final MessageSignature signature;

  private SignedExchange(
      HttpServerExchange exchange, RequestParts parts, MessageSignature signature) {
    this.exchange = exchange;
    this.parts = parts;
    this.signature = signature;
  }

  /**
   * Reads the headers.
   *
   * @throws RefusedRequestException {@code NOT_SIGNED} if they do not tell of a signature over all
   *     that is wanted
   */
  static SignedExchange of(HttpServerExchange exchange) throws RefusedRequestException {
    RequestParts parts =
        new RequestParts(
            exchange.getRequestMethod().toString(),
            exchange.getRequestURI(),
            exchange.getQueryString(),
            header(exchange, "Content-Digest"));
    try {
      MessageSignature signature =
          MessageSignature.parse(
              header(exchange, "Signature-Input"), header(exchange, "Signature"));
      if (!signature.input().components().equals(RequestParts.COMPONENTS)) {
        throw notSigned("must cover " + RequestParts.COMPONENTS);
      }
      return new SignedExchange(exchange, parts, signature);
    } catch (IllegalArgumentException e) {
      throw notSigned(String.valueOf(e.getMessage()));
    }
  }

  private static String header(HttpServerExchange exchange, String name) {
    HeaderMap headers = exchange.getRequestHeaders();
    @Nullable String value = headers.getFirst(name);
    return value == null || headers.count(name) != 1 ? "" : value;
  }

  private static RefusedRequestException notSigned(String detail) {
    return new RefusedRequestException(StatusCodes.UNAUTHORIZED, "NOT_SIGNED", detail);
  }

  MessageSignature signature() {
    return signature;
  }

  /**
   * Sees to it that this key has signed.
   *
   * @throws RefusedRequestException {@code WRONG_SIGNATURE}
   */
  void requireSignedBy(VerifyingKey key) throws RefusedRequestException {
    if (!signature.isBy(key, parts::value)) {
      throw new RefusedRequestException(
          StatusCodes.UNAUTHORIZED, "WRONG_SIGNATURE", "the signature is not of this request");
    }
  }

  /**
   * The content that was signed.
   *
   * @throws RefusedRequestException {@code TOO_LARGE} or {@code WRONG_DIGEST}
   */
  byte[] body(int mostBytes) throws IOException, RefusedRequestException {
    byte[] body = exchange.getInputStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      throw new RefusedRequestException(
          StatusCodes.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", "more than " + mostBytes + " bytes");
    }
    if (!ContentDigest.matches(parts.contentDigest(), body)) {
      throw new RefusedRequestException(
          StatusCodes.BAD_REQUEST, "WRONG_DIGEST", "Content-Digest is not of this content");
    }
    return body;
  }
}
