package org.suoma.app.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The agent's card reader, for one form at a time. Threads may share one. */
public final class CardLine {

  private static final int NOT_ASKED = 409;

  private final AgentLine line;
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong told = new AtomicLong();

  CardLine(AgentLine line) {
    this.line = line;
  }

  /** Asks for the card that is laid down next; does not block, keeps its turn. */
  public void requestCard() {
    asked.incrementAndGet();
    line.tellLater("v1/card/request", told::incrementAndGet);
  }

  /** Wants no card any more; does not block. */
  public void cancelCard() {
    line.tellLater("v1/card/cancel");
  }

  /**
   * The card that was asked for, once; empty if none was laid down yet. An agent that was restarted
   * meanwhile knows of nobody who waits, and is asked anew; not while it is being asked, since it
   * lets go with each request of the card that the one before has brought.
   */
  public Optional<CardHolder> takeCard() {
    long before = told.get();
    try {
      HttpResponse<byte[]> answer =
          line.send(line.request("v1/card/take").POST(BodyPublishers.noBody()));
      if (answer.statusCode() == NOT_ASKED && asked.get() == before) {
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
