package org.suoma.app.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Talks to the agent; asks it every two seconds how the devices are, in a thread of its own, so
 * that no page ever waits for it. What else there is to say to it has a line of its own by subject,
 * all over one connection. Threads may share one.
 */
public final class AgentClient implements Closeable {

  private final EventLog eventLog;

  private static final Duration POLL = Duration.ofSeconds(2);

  private final AgentLine line;
  private final PrintLine printers;
  private final SubmissionLine submissions;
  private final CardLine cards;
  private final EnrolmentLine enrolment;
  private final NewsLine news;
  private final StaffLine staff;
  private final CareLine care;
  private final AtomicReference<AgentStatus> status =
      new AtomicReference<>(AgentStatus.unreachable());

  /**
   * A client that has not started yet.
   *
   * @param address ends with {@code /}
   * @param tokenFile read anew for each call: the agent may have made it after us
   */
  public AgentClient(URI address, Path tokenFile, EventLog eventLog) {
    this.eventLog = eventLog;
    line = new AgentLine(address, tokenFile);
    printers = new PrintLine(line);
    submissions = new SubmissionLine(line);
    cards = new CardLine(line);
    enrolment = new EnrolmentLine(line);
    news = new NewsLine(line);
    staff = new StaffLine(line);
    care = new CareLine(line);
  }

  /** Begins to ask how the devices are. */
  public void start() {
    line.every(Duration.ZERO, POLL, this::poll);
  }

  /** How the devices were at the last look; does not block. */
  public AgentStatus status() {
    return Objects.requireNonNull(status.get());
  }

  /** Asks now how the devices are, on the caller's thread; an older answer never comes after. */
  public synchronized void poll() {
    AgentStatus now;
    try {
      now = line.ask(line.request("v1/status").GET(), AgentStatus.class);
    } catch (IOException | RuntimeException e) {
      now = AgentStatus.unreachable();
    }
    AgentStatus before = status.getAndSet(now);
    if (before != null && before.isReachable() != now.isReachable()) {
      eventLog.tell(now.isReachable() ? AppKinds.AGENT_ANSWERS.now() : AppKinds.AGENT_SILENT.now());
    }
  }

  /** Its printers. */
  public PrintLine printers() {
    return printers;
  }

  /** Its outbox. */
  public SubmissionLine submissions() {
    return submissions;
  }

  /** Its card reader. */
  public CardLine cards() {
    return cards;
  }

  /** Who this kiosk is. */
  public EnrolmentLine enrolment() {
    return enrolment;
  }

  /** What it is told of the pages. */
  public NewsLine news() {
    return news;
  }

  /** Those who come when somebody calls. */
  public StaffLine staff() {
    return staff;
  }

  /** The panel of those who take care of the kiosk. */
  public CareLine care() {
    return care;
  }

  @Override
  public void close() {
    line.close();
  }
}
