package org.suoma.county.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

/**
 * The calls for staff that stand now, one a kiosk. A kiosk says every few seconds that its call
 * stands; one that has said nothing for {@link #SILENCE} has none any more. Nothing is written
 * down, and nothing is kept of a call that is over but its id, for as long as the kiosk may ask.
 * Threads share one.
 */
public final class OpenCalls {

  /** As long as a kiosk waits before it tells the resident that there is no line. */
  public static final Duration SILENCE = Duration.ofSeconds(30);

  /** No kiosk lets anybody wait longer. */
  static final Duration LONGEST = Duration.ofMinutes(65);

  /** More kiosks than a county has. */
  static final int MOST = 1_000;

  private final InstantSource clock;
  private final Map<String, OpenCall> byKiosk = new LinkedHashMap<>();
  private final Map<UUID, Instant> done = new HashMap<>();

  /** Nobody has called. */
  public OpenCalls(InstantSource clock) {
    this.clock = clock;
  }

  /** A kiosk says that a call stands, or stands no more; answers how it is. */
  public synchronized CallAnswer.State take(StaffCall call) {
    forget();
    Instant now = clock.instant();
    OpenCall standing = byKiosk.get(call.kiosk());
    OpenCall known = standing != null && standing.call().id().equals(call.id()) ? standing : null;
    if (call.withdrawn()) {
      if (known != null) {
        byKiosk.remove(call.kiosk());
      }
      return CallAnswer.State.GONE;
    }
    if (done.containsKey(call.id())) {
      return CallAnswer.State.DONE;
    }
    if (known != null && now.isAfter(known.since().plus(LONGEST))) {
      byKiosk.remove(call.kiosk());
      return CallAnswer.State.GONE;
    }
    if (standing == null && byKiosk.size() >= MOST) {
      return CallAnswer.State.GONE;
    }
    OpenCall open = known == null ? new OpenCall(call, now, now, false) : known.heardAt(now);
    byKiosk.put(call.kiosk(), open);
    return open.coming() ? CallAnswer.State.COMING : CallAnswer.State.WAITING;
  }

  /** All that stand: first those that nobody has answered, of these the oldest first. */
  public synchronized List<OpenCall> all() {
    forget();
    List<OpenCall> calls = new ArrayList<>(byKiosk.values());
    calls.sort(Comparator.comparing(OpenCall::coming).thenComparing(OpenCall::since));
    return calls;
  }

  /** Those of one place. */
  public List<OpenCall> at(String place) {
    return all().stream().filter(open -> place.equals(open.call().place())).toList();
  }

  /** Somebody comes; does nothing if the call does not stand any more. */
  public synchronized void answer(UUID id) {
    byKiosk.replaceAll((kiosk, open) -> open.call().id().equals(id) ? open.answered() : open);
  }

  /** Somebody is there; does nothing if the call does not stand any more. */
  public synchronized void finish(UUID id) {
    if (byKiosk.values().removeIf(open -> open.call().id().equals(id))) {
      done.put(id, clock.instant());
    }
  }

  private void forget() {
    Instant silent = clock.instant().minus(SILENCE);
    byKiosk.values().removeIf(open -> open.heard().isBefore(silent));
    done.values().removeIf(at -> at.isBefore(silent));
  }
}
