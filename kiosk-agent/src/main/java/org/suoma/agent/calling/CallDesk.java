package org.suoma.agent.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

/**
 * The one call for staff that a kiosk can have. While it stands, {@link #ring} tells the county of
 * it again and again; a county that hears it no longer forgets it by itself. Whoever calls is told
 * within {@link #FIRST_ANSWER} that nobody has heard, rather than left to wait. In memory only;
 * threads may share one.
 */
public final class CallDesk {

  /** A call that the county has not heard by then is over. */
  public static final Duration FIRST_ANSWER = Duration.ofSeconds(12);

  /** Neither is one that it has not heard again for so long. */
  public static final Duration SILENCE = Duration.ofSeconds(30);

  /** How long it is told what has become of a call. */
  public static final Duration TOLD_FOR = Duration.ofMinutes(2);

  private final Supplier<String> kiosk;
  private final @Nullable CountyBell bell;
  private final Duration patience;
  private final InstantSource clock;
  private final Executor ringer;
  private final Object lock = new Object();
  private @Nullable StaffCall call;
  private @Nullable StaffCall withdrawn;
  private CallStatus.State state = CallStatus.State.NONE;
  private Instant since = Instant.MIN;
  private Instant heard = Instant.MIN;
  private Instant over = Instant.MIN;

  /**
   * A desk where nobody has called.
   *
   * @param kiosk how the county calls this kiosk now
   * @param bell null on a kiosk that has no county: every call is over at once
   * @param patience after which a call is over
   * @param ringer rings the bell when somebody calls or withdraws; may block for seconds
   */
  public CallDesk(
      Supplier<String> kiosk,
      @Nullable CountyBell bell,
      Duration patience,
      InstantSource clock,
      Executor ringer) {
    this.kiosk = kiosk;
    this.bell = bell;
    this.patience = patience;
    this.clock = clock;
    this.ringer = ringer;
  }

  /**
   * Calls; while a call stands it stays the same. Does not wait for the county.
   *
   * @param hall where this kiosk stands, in words
   * @param place id of the place's entry; null if it has none
   * @param language which language the pages are in
   */
  public CallStatus request(String hall, @Nullable String place, StaffCall.Language language) {
    StaffCall wanted = new StaffCall(UUID.randomUUID(), kiosk.get(), hall, place, language, false);
    synchronized (lock) {
      if (!state.isOver()) {
        return status();
      }
      since = clock.instant();
      heard = since;
      if (bell == null) {
        end(CallStatus.State.UNREACHED);
        return status();
      }
      call = wanted;
      state = CallStatus.State.CALLING;
    }
    ringer.execute(this::ring);
    return status();
  }

  /** How the call stands. */
  public CallStatus status() {
    synchronized (lock) {
      endLate();
      return state == CallStatus.State.NONE
          ? new CallStatus(state, 0)
          : new CallStatus(state, Duration.between(since, clock.instant()).toSeconds());
    }
  }

  /** Nobody needs to come any more; what had become of a call is forgotten, too. */
  public CallStatus cancel() {
    synchronized (lock) {
      end(CallStatus.State.NONE);
    }
    ringer.execute(this::ring);
    return status();
  }

  /** Tells the county of the call that stands, or of one that stands no more; else does nothing. */
  public void ring() {
    StaffCall ringing;
    synchronized (lock) {
      endLate();
      ringing = withdrawn == null ? call : withdrawn;
      withdrawn = null; // told once: what the county hears no more, it forgets
    }
    if (ringing == null || bell == null) {
      return;
    }
    try {
      Optional<CallAnswer.State> answer = bell.ring(ringing);
      if (answer.isPresent()) {
        note(ringing, answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(StaffCall rung, CallAnswer.State answer) {
    synchronized (lock) {
      if (!rung.equals(call)) {
        return;
      }
      heard = clock.instant();
      switch (answer) {
        case WAITING -> state = CallStatus.State.WAITING;
        case COMING -> state = CallStatus.State.COMING;
        case DONE -> end(CallStatus.State.DONE);
        case GONE -> end(CallStatus.State.UNANSWERED);
      }
    }
  }

  private void endLate() {
    Instant now = clock.instant();
    Duration silence = state == CallStatus.State.CALLING ? FIRST_ANSWER : SILENCE;
    if (state.isOver()) {
      if (!now.isBefore(over.plus(TOLD_FOR))) {
        state = CallStatus.State.NONE;
      }
    } else if (!now.isBefore(since.plus(patience))) {
      // Who has said that they come has come, or has been seen not to.
      end(state == CallStatus.State.COMING ? CallStatus.State.DONE : CallStatus.State.UNANSWERED);
    } else if (state != CallStatus.State.COMING && !now.isBefore(heard.plus(silence))) {
      end(CallStatus.State.UNREACHED);
    }
  }

  private void end(CallStatus.State how) {
    if (call != null && how != CallStatus.State.DONE) {
      withdrawn = call.withdraw();
    }
    call = null;
    state = how;
    over = clock.instant();
  }
}
