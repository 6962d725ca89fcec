package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.protocol.IdCard;
import org.suoma.device.protocol.SamId;
import org.suoma.device.protocol.SamV;
import org.suoma.device.protocol.SamVParser;
import org.suoma.device.protocol.SamVReply;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;

/**
 * Drives one resident-ID reader (SAM_V): asks who it is, looks for a card every so often, reads one
 * that was laid down, and hands it on. Nothing of a card is kept or logged here.
 *
 * <p>A card that has been read answers "no card" (SW3 80) until it is lifted. Whether it still lies
 * there is asked with the command for its latest address, which only an unlifted card answers
 * (unverified on readers of all makers; one that answers otherwise has its cards told as lifted
 * early).
 */
public final class IdReaderDriver implements Closeable {

  private final EventLog eventLog;

  private static final int CARD_FOUND = 0x9F;
  private static final int OK = 0x90;
  private static final int NO_CARD = 0x80;
  private static final int SELF_TEST_FAILED = 0x60;
  private static final int NOT_AUTHORISED = 0x66;
  private static final int ITEM_ABSENT = 0x91;

  private final IdReaderProfile profile;
  private final InstantSource clock;
  private final Listener listener;
  private final LinkSupervisor supervisor;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<DeviceStatus> status =
      new AtomicReference<>(
          DeviceStatus.failing(DeviceStatus.State.NO_DEVICE, DeviceError.NO_HARDWARE, null));

  /** The reader of before; only the driver's own thread looks here and below. */
  private @Nullable SamId known;

  private Card card = Card.NONE;

  /** A driver that has not started yet. */
  public IdReaderDriver(
      IdReaderProfile profile,
      DeviceLink.Opener opener,
      InstantSource clock,
      Listener listener,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.profile = profile;
    this.clock = clock;
    this.listener = listener;
    this.supervisor =
        new LinkSupervisor(
            "id-reader",
            opener,
            new LinkSupervisor.Session() {
              @Override
              public void serve(DeviceLink link) throws LinkException {
                IdReaderDriver.this.serve(link);
              }

              @Override
              public void lost(DeviceError error) {
                cardGone();
                become(
                    DeviceStatus.failing(
                        error == DeviceError.NO_HARDWARE
                            ? DeviceStatus.State.NO_DEVICE
                            : DeviceStatus.State.OFFLINE,
                        error,
                        null));
              }
            },
            eventLog);
  }

  /** Begins to look for the reader. */
  public void start() {
    supervisor.start();
  }

  /** How the reader is; its detail is the number of the security module. */
  public DeviceStatus status() {
    return Objects.requireNonNull(status.get());
  }

  private void serve(DeviceLink link) throws LinkException {
    SamId reader = null;
    while (!supervisor.isClosed()) {
      if (reader == null) {
        reader = identify(link);
      }
      if (reader != null && !look(link, reader)) {
        reader = null; // silent or broken: it may be another one when it answers again
      }
      pause();
    }
  }

  /** Asks the reader whether it works and who it is; null if it does not. */
  private @Nullable SamId identify(DeviceLink link) throws LinkException {
    try (Answer works = ask(link, SamV.status(), profile.findTimeoutMillis())) {
      if (!isWorking(works)) {
        return null;
      }
    }
    try (Answer id = ask(link, SamV.samId(), profile.findTimeoutMillis())) {
      if (!isWorking(id)) {
        return null;
      }
      SamId found = SamId.parse(id.data());
      if (known != null && !known.equals(found)) {
        eventLog.tell(DeviceKinds.READER_CHANGED.now());
      }
      known = found;
      return found;
    } catch (IllegalArgumentException e) {
      becomeBroken(DeviceError.MALFORMED_REPLY);
      return null;
    }
  }

  private boolean isWorking(Answer answer) {
    if (answer.sw3() != OK) {
      failed(answer);
    }
    return answer.sw3() == OK;
  }

  /** Looks for a card once; false if the reader has to be asked who it is again. */
  private boolean look(DeviceLink link, SamId reader) throws LinkException {
    try (Answer found = ask(link, SamV.findCard(), profile.findTimeoutMillis())) {
      switch (found.sw3()) {
        case CARD_FOUND -> {
          working(reader);
          read(link);
        }
        case NO_CARD -> {
          working(reader);
          if (card != Card.READ || !stillLies(link)) {
            cardGone();
          }
        }
        default -> {
          cardGone();
          failed(found);
          return false;
        }
      }
    }
    return true;
  }

  private void failed(Answer answer) {
    switch (answer.sw3()) {
      case Answer.NONE ->
          become(DeviceStatus.failing(DeviceStatus.State.OFFLINE, DeviceError.TIMEOUT, null));
      case NOT_AUTHORISED -> becomeBroken(DeviceError.READER_UNAUTHORISED);
      case SELF_TEST_FAILED -> becomeBroken(DeviceError.READER_SELF_TEST_FAILED);
      default -> becomeBroken(DeviceError.MALFORMED_REPLY);
    }
  }

  private void read(DeviceLink link) throws LinkException {
    try (Answer selected = ask(link, SamV.selectCard(), profile.findTimeoutMillis())) {
      if (selected.sw3() != OK) {
        unreadable();
        return;
      }
    }
    try (Answer answer = ask(link, SamV.readCard(), profile.readTimeoutMillis())) {
      if (answer.sw3() != OK) {
        unreadable();
        return;
      }
      try (IdCard read = IdCard.parse(answer.data())) {
        card = Card.READ;
        listener.cardRead(read);
      }
    } catch (IllegalArgumentException e) {
      unreadable();
    }
  }

  private boolean stillLies(DeviceLink link) throws LinkException {
    try (Answer address = ask(link, SamV.latestAddress(), profile.findTimeoutMillis())) {
      return address.sw3() == OK || address.sw3() == ITEM_ABSENT;
    }
  }

  /** It is tried again and again while it lies there, but told once. */
  private void unreadable() {
    if (card != Card.UNREADABLE) {
      card = Card.UNREADABLE;
      listener.cardUnreadable();
    }
  }

  private void cardGone() {
    if (card != Card.NONE) {
      card = Card.NONE;
      listener.cardLifted();
    }
  }

  private Answer ask(DeviceLink link, Bytes command, int timeoutMillis) throws LinkException {
    link.readWaiting().erase(); // a late answer belongs to an earlier question
    link.write(command);
    Instant deadline = clock.instant().plusMillis(timeoutMillis);
    try (SamVParser parser = new SamVParser()) {
      for (Duration left = Duration.ofMillis(timeoutMillis);
          !left.isNegative() && !left.isZero();
          left = Duration.between(clock.instant(), deadline)) {
        Bytes received = link.read(left);
        Optional<SamVReply> reply = parser.push(received).stream().findFirst();
        received.erase();
        if (reply.isPresent()) {
          return new Answer(reply.get().sw3(), reply.get().data());
        }
        if (parser.sawDamage()) {
          return new Answer(Answer.DAMAGED, Bytes.empty());
        }
      }
    }
    return new Answer(Answer.NONE, Bytes.empty());
  }

  private void pause() {
    try {
      boolean unused = closing.await(profile.pollMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void working(SamId reader) {
    become(DeviceStatus.online("SAM " + reader.text()));
  }

  private void becomeBroken(DeviceError error) {
    become(DeviceStatus.failing(DeviceStatus.State.HARDWARE_ERROR, error, null));
  }

  private void become(DeviceStatus now) {
    if (!now.equals(status.getAndSet(now))) {
      listener.statusChanged(now);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    supervisor.close();
  }

  /** Told what happens at the reader, in its thread; must not block. */
  public interface Listener {

    /** The status is another one than before. */
    void statusChanged(DeviceStatus status);

    /** A card was read; it is zeroed when this returns, so take what is needed and no more. */
    void cardRead(IdCard card);

    /** A card lies there but could not be read. */
    void cardUnreadable();

    /** The card that was told of last lies there no more. */
    void cardLifted();
  }

  /** What is known of the card on the reader. */
  private enum Card {
    NONE,
    READ,
    UNREADABLE
  }

  /**
   * What came back.
   *
   * @param sw3 the module's word, or that there was none
   * @param data zeroed at the end
   */
  private record Answer(int sw3, Bytes data) implements AutoCloseable {

    /** The reader said nothing in time. */
    static final int NONE = -1;

    /** What it said was damaged on its way. */
    static final int DAMAGED = -2;

    @Override
    public void close() {
      data.erase();
    }
  }
}
