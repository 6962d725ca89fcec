package org.suoma.device.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.suoma.device.Bytes;
import org.suoma.device.link.Transcript.Event;
import org.suoma.device.link.Transcript.Way;

/** A printer's line that tells everything that goes over it; see {@link Transcript}. */
public final class RecordingLink implements DeviceLink {

  private static final double MILLIS = 1_000;

  private final DeviceLink link;
  private final Clock clock;
  private final Instant start;
  private final Consumer<Event> recorded;

  /**
   * A line that goes over another.
   *
   * @param start of the transcript: it may go on over several lines
   * @param recorded told in the line's own thread; must not block
   */
  public RecordingLink(DeviceLink link, Clock clock, Instant start, Consumer<Event> recorded) {
    this.link = link;
    this.clock = clock;
    this.start = start;
    this.recorded = recorded;
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    record(Way.SENT, bytes);
    link.write(bytes);
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    return record(Way.CAME, link.read(timeout));
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    return record(Way.CAME, link.readWaiting());
  }

  private Bytes record(Way way, Bytes bytes) {
    if (bytes.length() > 0) {
      double seconds = Duration.between(start, clock.instant()).toMillis() / MILLIS;
      recorded.accept(new Event(seconds, way, bytes));
    }
    return bytes;
  }

  @Override
  public void close() {
    link.close();
  }
}
