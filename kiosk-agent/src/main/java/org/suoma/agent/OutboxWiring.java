package org.suoma.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.outbox.BackOff;
import org.suoma.agent.outbox.HttpCountyInbox;
import org.suoma.agent.outbox.HttpCountyStates;
import org.suoma.agent.outbox.Outbox;
import org.suoma.agent.outbox.OutboxDelivery;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.event.EventLog;

/** Puts together what takes submissions and brings them to the county. */
final class OutboxWiring {

  private final EventLog eventLog;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final AgentConfig config;
  private final Supplier<String> kiosk;
  private final Optional<CountyLine> line;
  private final Clock clock;

  /**
   * Wires for this line.
   *
   * @param kiosk how the county calls this kiosk now
   */
  OutboxWiring(
      AgentConfig config,
      Supplier<String> kiosk,
      Optional<CountyLine> line,
      Clock clock,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.config = config;
    this.kiosk = kiosk;
    this.line = line;
    this.clock = clock;
  }

  /**
   * The desk where the app hands in, behind which delivery has begun; closed without a county.
   *
   * @param keys of the release on the screen
   * @param scheduler makes the thread that delivers, if one is needed
   */
  SubmissionDesk start(
      Supplier<Optional<SubmissionKeys>> keys, Supplier<ScheduledExecutorService> scheduler)
      throws IOException {
    if (line.isEmpty()) {
      return SubmissionDesk.closed();
    }
    CountyLine county = line.get();
    AgentConfig.Outbox settings =
        Objects.requireNonNullElseGet(
            config.outbox(), () -> new AgentConfig.Outbox(null, null, null));
    Outbox outbox = Outbox.open(folder(settings), new DiskFiles(), settings.limits(), eventLog);
    OutboxDelivery delivery =
        new OutboxDelivery(
            outbox,
            new HttpCountyInbox(county),
            keys,
            new OutboxDelivery.Scheduling(
                scheduler.get(),
                clock,
                new BackOff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault())),
            eventLog);
    delivery.start();
    return SubmissionDesk.of(kiosk, outbox, delivery, new HttpCountyStates(county));
  }

  /** Sealed as they are, numbers and times are nobody else's business. */
  private Path folder(AgentConfig.Outbox settings) throws IOException {
    Path folder =
        settings.dir() == null
            ? config.api().tokenFile().toAbsolutePath().resolveSibling("outbox")
            : settings.dir().toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(Objects.requireNonNull(folder.getParent()));
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return folder;
  }
}
