package org.suoma.device.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.Transcript.Event;
import org.suoma.device.link.Transcript.Way;

/**
 * A line that answers as one did whose transcript was kept: what is sent is looked for further on,
 * and what came after it comes again, at once. Questions that are asked more often than then have
 * the latest answer that they had. One thread, but {@link #close} from any.
 */
public final class ReplayLink implements DeviceLink {

  private final List<Event> events;
  private final Deque<Bytes> answers = new ArrayDeque<>();
  private int at;
  private volatile boolean closed;

  /** A line that this happened on. */
  public ReplayLink(Transcript transcript) {
    this.events = transcript.events();
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    requireOpen();
    int found = find(bytes, at, events.size());
    if (found >= 0) {
      at = found + 1;
    } else {
      for (int earlier = find(bytes, 0, at); earlier >= 0; ) {
        found = earlier;
        earlier = find(bytes, earlier + 1, at);
      }
    }
    if (found < 0) {
      throw new LinkException(
          DeviceError.MALFORMED_REPLY, "this was never sent in the transcript: " + bytes, null);
    }
    for (int i = found + 1; i < events.size() && events.get(i).way() == Way.CAME; i++) {
      answers.add(events.get(i).bytes());
    }
  }

  private int find(Bytes sent, int from, int to) {
    for (int i = from; i < to; i++) {
      if (events.get(i).way() == Way.SENT && events.get(i).bytes().equals(sent)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    return readWaiting();
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    requireOpen();
    Bytes answer = answers.poll();
    return answer == null ? Bytes.empty() : answer;
  }

  private void requireOpen() throws LinkException {
    if (closed) {
      throw new LinkException(DeviceError.LINK_LOST, "closed", null);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
