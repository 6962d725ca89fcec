package org.suoma.app.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The agent's card reader, for one form at a time. Threads may share one. */
public final class CardLine {

  private static final int NOT_ASKED = 409;

  private final AgentLine line;

  CardLine(AgentLine line) {
    this.line = line;
  }

  /** Asks for the card that is laid down next; does not block, keeps its turn. */
  public void requestCard() {
    line.tellLater("v1/card/request");
  }

  /** Wants no card any more; does not block. */
  public void cancelCard() {
    line.tellLater("v1/card/cancel");
  }

  /**
   * The card that was asked for, once; empty if none was laid down yet. An agent that was restarted
   * meanwhile knows of nobody who waits, and is asked anew.
   */
  public Optional<CardHolder> takeCard() {
    try {
      HttpResponse<byte[]> answer =
          line.send(line.request("v1/card/take").POST(BodyPublishers.noBody()));
      if (answer.statusCode() == NOT_ASKED) {
        requestCard();
      }
      return answer.statusCode() == 200
          ? Optional.of(line.read(answer, CardHolder.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
