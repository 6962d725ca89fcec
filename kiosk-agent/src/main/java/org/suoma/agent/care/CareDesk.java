package org.suoma.agent.care;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.care.CareRefusedException.Reason;
import org.suoma.content.care.CareAct;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.event.CareKinds;
import org.suoma.event.EventLog;

/**
 * Opens the panel to those who may, one at a time, and locks it again. What is done while it is
 * open is asked with a ticket, which lasts as long as somebody is there. Threads share one.
 */
public final class CareDesk {

  /** Shorter than a visit, whose time-out is 165 s. */
  public static final Duration IDLE = Duration.ofSeconds(90);

  private static final int TICKET_BYTES = 16;
  private static final HexFormat HEX = HexFormat.of();

  private final Supplier<List<Caretaker>> caretakers;
  private final PinTries tries;
  private final CareTrail trail;
  private final InstantSource steady;
  private final SecureRandom random;
  private final PinVerifier nobodys;
  private final EventLog told;
  private @Nullable Open open;

  /**
   * A desk whose panel is locked.
   *
   * @param caretakers who may open it, now
   * @param tries counts wrong PINs
   * @param steady set by nobody
   * @param told hears of a file that cannot be written, and of tries that come to waiting
   */
  CareDesk(
      Supplier<List<Caretaker>> caretakers,
      PinTries tries,
      CareTrail trail,
      InstantSource steady,
      SecureRandom random,
      EventLog told) {
    this.told = told;
    this.caretakers = caretakers;
    this.tries = tries;
    this.trail = trail;
    this.steady = steady;
    this.random = random;
    this.nobodys = PinVerifier.of(new Pin("000000"), random);
  }

  /**
   * The same, which counts wrong PINs in this file.
   *
   * @param triesFile readable to the agent alone
   */
  public static CareDesk counting(
      Path triesFile,
      Supplier<List<Caretaker>> caretakers,
      CareTrail trail,
      InstantSource steady,
      EventLog told) {
    return new CareDesk(
        caretakers, new PinTries(triesFile, steady, told), trail, steady, new SecureRandom(), told);
  }

  /**
   * Opens the panel; whoever had opened it before is out. One try at a time, each some ten
   * milliseconds of work and 19 MiB.
   *
   * @throws CareRefusedException if it stays closed
   */
  public synchronized Opened open(String number, Pin pin) throws CareRefusedException {
    List<Caretaker> all = caretakers.get();
    if (all.isEmpty()) {
      throw new CareRefusedException(Reason.NO_CARETAKERS, Duration.ZERO);
    }
    Optional<Caretaker> known = all.stream().filter(one -> one.number().equals(number)).findFirst();
    Duration wait = tries.pause(number);
    if (!wait.isZero()) {
      throw new CareRefusedException(Reason.PIN_WAIT, wait);
    }
    try {
      tries.begin(number);
    } catch (IOException e) {
      told.tell(CareKinds.TRIES_NOT_WRITTEN.of(tries.file()), e);
      throw new CareRefusedException(Reason.TRY_NOT_KEPT, Duration.ZERO);
    }
    boolean fits = known.map(Caretaker::pin).orElse(nobodys).matches(pin);
    if (!fits || known.isEmpty()) {
      trail.note(CareAct.REFUSED, known.map(CareDesk::signature).orElse(""), "");
      Duration pause = tries.pause(number);
      if (!pause.isZero()) {
        told.tell(CareKinds.PINS_TRIED.now());
      }
      throw new CareRefusedException(Reason.PIN_REFUSED, pause);
    }
    tries.right(number);
    lock(CareAct.LOCKED);
    byte[] ticket = new byte[TICKET_BYTES];
    random.nextBytes(ticket);
    Opened opened = new Opened(HEX.formatHex(ticket), known.get().name());
    open = new Open(opened.ticket(), signature(known.get()), steady.instant());
    trail.note(CareAct.OPENED, signature(known.get()), "");
    return opened;
  }

  private static String signature(Caretaker caretaker) {
    return caretaker.number() + " " + caretaker.name();
  }

  /**
   * Lets pass who has opened the panel, who is there from now on.
   *
   * @throws CareRefusedException if it is locked
   */
  public synchronized void require(String ticket) throws CareRefusedException {
    Open now = opened(ticket);
    open = new Open(now.ticket(), now.caretaker(), steady.instant());
  }

  /**
   * Notes what whoever has opened the panel has done.
   *
   * @param detail in words; empty if there is nothing to say
   */
  public synchronized void note(String ticket, CareAct act, String detail)
      throws CareRefusedException {
    require(ticket);
    trail.note(act, opened(ticket).caretaker(), detail);
  }

  private Open opened(String ticket) throws CareRefusedException {
    lockIfLeft();
    Open now = open;
    if (now == null
        || !MessageDigest.isEqual(
            now.ticket().getBytes(StandardCharsets.US_ASCII),
            ticket.getBytes(StandardCharsets.US_ASCII))) {
      throw new CareRefusedException(Reason.PANEL_LOCKED, Duration.ZERO);
    }
    return now;
  }

  /** Locks the panel, if it is open with this ticket. */
  public synchronized void lock(String ticket, boolean left) {
    Open now = open;
    if (now != null && now.ticket().equals(ticket)) {
      lock(left ? CareAct.LEFT : CareAct.LOCKED);
    }
  }

  /** Locks the panel if nobody was there for {@link #IDLE}. */
  public synchronized void lockIfLeft() {
    Open now = open;
    if (now != null && Duration.between(now.seen(), steady.instant()).compareTo(IDLE) > 0) {
      lock(CareAct.LEFT);
    }
  }

  private void lock(CareAct act) {
    Open now = open;
    open = null;
    if (now != null) {
      trail.note(act, now.caretaker(), "");
    }
  }

  /**
   * The panel is open.
   *
   * @param ticket to be shown with whatever is asked
   * @param name who has opened it
   */
  public record Opened(String ticket, String name) {
    /** Nothing of the ticket. */
    @Override
    public String toString() {
      return "Opened[" + name + "]";
    }
  }

  private record Open(String ticket, String caretaker, Instant seen) {}
}
