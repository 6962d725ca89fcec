package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.protocol.IdCard;
import org.suoma.device.protocol.SamV;
import org.suoma.device.protocol.SamVParser;
import org.suoma.device.protocol.SamVReply;

/**
 * Drives one resident-ID reader (SAM_V): looks for a card every so often, reads one that was laid
 * down, and hands it on. Nothing of a card is kept or logged here.
 *
 * <p>A card that has been read answers "no card" (SW3 80) until it is lifted, so silence after a
 * read does not mean that it is gone.
 */
public final class IdReaderDriver implements Closeable {

  private static final int CARD_FOUND = 0x9F;
  private static final int OK = 0x90;
  private static final int NO_CARD = 0x80;
  private static final int SELF_TEST_FAILED = 0x60;
  private static final int NOT_AUTHORISED = 0x66;

  private final IdReaderProfile profile;
  private final Clock clock;
  private final Listener listener;
  private final LinkSupervisor supervisor;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<DeviceStatus> status =
      new AtomicReference<>(
          DeviceStatus.failing(DeviceStatus.State.NO_DEVICE, DeviceError.NO_HARDWARE, null));

  /** A driver that has not started yet. */
  public IdReaderDriver(
      IdReaderProfile profile, DeviceLink.Opener opener, Clock clock, Listener listener) {
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
                become(
                    DeviceStatus.failing(
                        error == DeviceError.NO_HARDWARE
                            ? DeviceStatus.State.NO_DEVICE
                            : DeviceStatus.State.OFFLINE,
                        error,
                        null));
              }
            });
  }

  /** Begins to look for the reader. */
  public void start() {
    supervisor.start();
  }

  /** How the reader is. */
  public DeviceStatus status() {
    return Objects.requireNonNull(status.get());
  }

  private void serve(DeviceLink link) throws LinkException {
    while (!supervisor.isClosed()) {
      Optional<SamVReply> found = ask(link, SamV.findCard(), profile.findTimeoutMillis());
      if (found.isEmpty()) {
        become(DeviceStatus.failing(DeviceStatus.State.OFFLINE, DeviceError.TIMEOUT, null));
      } else {
        act(link, found.get());
      }
      pause();
    }
  }

  private void act(DeviceLink link, SamVReply found) throws LinkException {
    switch (found.sw3()) {
      case CARD_FOUND -> {
        become(DeviceStatus.online());
        read(link);
      }
      case NO_CARD -> become(DeviceStatus.online());
      case NOT_AUTHORISED -> becomeBroken(DeviceError.READER_UNAUTHORISED);
      case SELF_TEST_FAILED -> becomeBroken(DeviceError.READER_SELF_TEST_FAILED);
      default -> becomeBroken(DeviceError.MALFORMED_REPLY);
    }
  }

  private void read(DeviceLink link) throws LinkException {
    Optional<SamVReply> selected = ask(link, SamV.selectCard(), profile.findTimeoutMillis());
    if (selected.isEmpty() || selected.get().sw3() != OK) {
      listener.cardUnreadable();
      return;
    }
    Optional<SamVReply> answer = ask(link, SamV.readCard(), profile.readTimeoutMillis());
    if (answer.isEmpty() || answer.get().sw3() != OK) {
      listener.cardUnreadable();
      return;
    }
    try (SamVReply card = answer.get();
        IdCard read = IdCard.parse(card.data())) {
      listener.cardRead(read);
    } catch (IllegalArgumentException e) {
      listener.cardUnreadable();
    }
  }

  private Optional<SamVReply> ask(DeviceLink link, Bytes command, int timeoutMillis)
      throws LinkException {
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
          return reply;
        }
      }
    }
    return Optional.empty();
  }

  private void pause() {
    try {
      boolean unused = closing.await(profile.pollMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
  }
}
