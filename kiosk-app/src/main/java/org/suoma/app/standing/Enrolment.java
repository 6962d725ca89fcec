package org.suoma.app.standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.AgentStatus;
import org.suoma.app.client.EnrolmentLine;
import org.suoma.app.client.Membership;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.watch.Rounds;

/**
 * Who this kiosk is to the county, as the agent told it last: kept in a file, so that a kiosk knows
 * where it stands when it is switched on and the agent is not there yet. Threads share one.
 */
public final class Enrolment {

  private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final @Nullable AgentClient agent;
  private final @Nullable Path file;
  private final EventLog eventLog;
  private final DiskFiles disk = new DiskFiles();
  private @Nullable EnrolledKiosk known;
  private Step step = Step.AGENT_SILENT;

  private Enrolment(@Nullable AgentClient agent, @Nullable Path file, EventLog eventLog) {
    this.eventLog = eventLog;
    this.agent = agent;
    this.file = file;
  }

  /**
   * Reads what was kept; what cannot be read counts as nothing, and comes anew from the agent.
   *
   * @param file where it is kept
   */
  public static Enrolment in(Path file, AgentClient agent, EventLog eventLog) {
    Enrolment enrolment = new Enrolment(agent, file, eventLog);
    try {
      if (Files.exists(file)) {
        enrolment.known = EnrolledKiosk.read(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      eventLog.tell(AppKinds.KIOSK_FILE_UNREADABLE.of(e), e);
    }
    return enrolment;
  }

  /** Of what is no kiosk, and never will be. */
  public static Enrolment none() {
    Enrolment none = new Enrolment(null, null, EventLog.unkept(Program.APP));
    none.step = Step.DONE;
    return none;
  }

  /** Begins to ask the agent, until the process ends. */
  public void start() {
    Rounds.begin("enrolment", Duration.ZERO, LOOK, this::look);
  }

  /** Asks the agent once. */
  public void look() {
    try {
      Optional<Membership> told = agent == null ? Optional.empty() : agent.enrolment().membership();
      if (told.isPresent()) {
        hear(told.get());
      }
    } catch (IOException | RuntimeException e) {
      eventLog.tell(AppKinds.KIOSK_FILE_NOT_WRITTEN.of(e), e);
    }
  }

  private synchronized void hear(Membership told) throws IOException {
    if (!told.enrolled()) {
      // A kiosk that the agent does not know any more goes on showing what it has.
      step = told.county() && known == null ? Step.CODE_WANTED : Step.DONE;
      return;
    }
    EnrolledKiosk kiosk = new EnrolledKiosk(told.name(), told.area(), told.place());
    if (!kiosk.equals(known)) {
      log.info("the county knows this kiosk as {}, area {}", kiosk.name(), kiosk.area());
      if (file != null) {
        disk.replace(file, kiosk.write());
      }
      known = kiosk;
    }
    step = Step.DONE;
  }

  /** How far this machine is on its way to being one of the county's kiosks. */
  public synchronized Step step() {
    return step;
  }

  /** How the county knows it; empty if it does not, or nobody has said so yet. */
  public synchronized Optional<EnrolledKiosk> kiosk() {
    return Optional.ofNullable(known);
  }

  /** How the content is; null if the agent does not say. */
  public AgentStatus.@Nullable Content content() {
    return agent == null ? null : agent.status().content();
  }

  /**
   * Enrols with a code that somebody typed; blocks for seconds.
   *
   * @return as {@link EnrolmentLine#enrol}
   */
  public Optional<String> enrol(String code) {
    if (agent == null) {
      return Optional.of("NO_COUNTY");
    }
    Optional<String> refusal = agent.enrolment().enrol(code);
    look();
    return refusal;
  }

  /** How far a machine is. */
  public enum Step {
    /** The agent has not said anything yet. */
    AGENT_SILENT,
    /** Somebody has to type the county's code. */
    CODE_WANTED,
    /** It is a kiosk of the county's, or of none. */
    DONE
  }
}
