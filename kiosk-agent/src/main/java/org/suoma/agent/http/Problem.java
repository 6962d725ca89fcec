package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import org.suoma.content.submission.SubmissionException;

/**
 * An answer that says what went wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param status HTTP status
 * @param code stable name of the trouble
 * @param detail what, where, and what to do
 */
record Problem(int status, String code, String detail) {

  static final Problem WRONG_TOKEN =
      new Problem(
          StatusCodes.UNAUTHORIZED,
          "WRONG_TOKEN",
          "send the token of the agent's token file as Authorization: Bearer …");

  static final Problem WRONG_HOST =
      new Problem(
          StatusCodes.FORBIDDEN,
          "WRONG_HOST",
          "the agent answers on 127.0.0.1 and localhost only, to programs and not to web pages");

  static final Problem NOT_FOUND =
      new Problem(StatusCodes.NOT_FOUND, "NOT_FOUND", "there is no such address; see /v1/status");

  static final Problem WRONG_METHOD =
      new Problem(
          StatusCodes.METHOD_NOT_ALLOWED, "WRONG_METHOD", "this address takes another method");

  static final Problem URL_TOO_LONG =
      new Problem(
          StatusCodes.REQUEST_URI_TOO_LARGE,
          "URL_TOO_LONG",
          "addresses have at most 2048 characters");

  static final Problem UNKNOWN_JOB =
      new Problem(
          StatusCodes.NOT_FOUND,
          "UNKNOWN_JOB",
          "the agent knows no such job; it may have been restarted: look at the paper");

  static final Problem UNKNOWN_ERRAND =
      new Problem(
          StatusCodes.NOT_FOUND,
          "UNKNOWN_ERRAND",
          "the county does not ask for this any more; its order is done, or has expired");

  static final Problem NO_CARD =
      new Problem(
          StatusCodes.NOT_FOUND,
          "NO_CARD",
          "no card was laid down since one was asked for; look again within ten seconds");

  static final Problem CARD_NOT_ASKED =
      new Problem(
          StatusCodes.CONFLICT,
          "CARD_NOT_ASKED",
          "nobody waits for a card: none was asked for, or nobody has looked for ten seconds, or"
              + " the agent was restarted; ask by /v1/card/request");

  static final Problem NO_RELEASE_BEFORE =
      new Problem(
          StatusCodes.CONFLICT,
          "NO_RELEASE_BEFORE",
          "the release on the screen is the first; there is none to go back to");

  static final Problem UPDATE_RUNNING =
      new Problem(
          StatusCodes.CONFLICT, "UPDATE_RUNNING", "an update is being made; try again after it");

  static Problem releaseNotWhole(String detail) {
    return new Problem(StatusCodes.CONFLICT, "RELEASE_NOT_WHOLE", detail);
  }

  static Problem submission(SubmissionException refusal) {
    return new Problem(
        refusal.error().httpStatus(), refusal.error().name(), String.valueOf(refusal.getMessage()));
  }

  static Problem badRequest(String detail) {
    return new Problem(StatusCodes.BAD_REQUEST, "BAD_REQUEST", detail);
  }

  void answer(HttpServerExchange exchange, Wire wire) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseSender().send(wire.text(this));
  }
}
