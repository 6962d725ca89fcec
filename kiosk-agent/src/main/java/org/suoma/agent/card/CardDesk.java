package org.suoma.agent.card;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.device.protocol.IdCard;

/**
 * Keeps name and number of the next card, if somebody at the screen has asked for it: until they
 * are taken, at most for ten seconds, and then overwrites them. Whoever waits for a card looks
 * again and again; a request lives as long as they do. Cards that nobody asked for are not kept.
 * Threads may share one.
 */
public final class CardDesk {

  /** How long a request waits for the next look, and a card for being taken. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Object lock = new Object();
  private Instant until = Instant.MIN;
  private char @Nullable [] name;
  private char @Nullable [] number;

  /** A desk at which nobody waits. */
  public CardDesk(InstantSource clock) {
    this.clock = clock;
  }

  /** Somebody wants the card that is laid down next; one kept before is overwritten. */
  public void request() {
    synchronized (lock) {
      erase();
      until = clock.instant().plus(PATIENCE);
    }
  }

  /** A card was read; of the caller's card nothing is kept unless it was asked for. */
  public void read(IdCard card) {
    synchronized (lock) {
      if (clock.instant().isBefore(until) && card.hasValidNumber()) {
        erase();
        name = card.copyName();
        number = card.copyNumber();
        until = clock.instant().plus(PATIENCE);
      }
    }
  }

  /**
   * The card that was asked for, once; empty if none was laid down yet, in which case who asked
   * goes on waiting.
   */
  public Optional<CardHolder> take() {
    synchronized (lock) {
      eraseLate();
      if (name == null || number == null) {
        if (isAwaited()) {
          until = clock.instant().plus(PATIENCE);
        }
        return Optional.empty();
      }
      CardHolder holder = new CardHolder(new String(name), new String(number));
      erase();
      until = Instant.MIN;
      return Optional.of(holder);
    }
  }

  /** Whether somebody waits for a card, or for taking it. */
  public boolean isAwaited() {
    synchronized (lock) {
      return clock.instant().isBefore(until);
    }
  }

  /** Nobody wants a card any more. */
  public void cancel() {
    synchronized (lock) {
      erase();
      until = Instant.MIN;
    }
  }

  /** Overwrites a card that nobody has taken in time. */
  public void eraseLate() {
    synchronized (lock) {
      if (!clock.instant().isBefore(until)) {
        erase();
      }
    }
  }

  private void erase() {
    if (name != null) {
      Arrays.fill(name, '\0');
      name = null;
    }
    if (number != null) {
      Arrays.fill(number, '\0');
      number = null;
    }
  }

  /**
   * Who stands on a card; goes to the screen in front of the person and nowhere else.
   *
   * @param name as on the card
   * @param number as on the card
   */
  public record CardHolder(String name, String number) {
    /** Nothing of them. */
    @Override
    public String toString() {
      return "CardHolder[]";
    }
  }
}
