package org.suoma.agent;

import java.io.IOException;
import java.net.http.HttpClient;
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
import org.suoma.agent.outbox.BackOff;
import org.suoma.agent.outbox.HttpCountyInbox;
import org.suoma.agent.outbox.HttpCountyStates;
import org.suoma.agent.outbox.Outbox;
import org.suoma.agent.outbox.OutboxDelivery;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.SubmissionKeys;

/** Puts together what takes submissions and brings them to the county. */
final class OutboxWiring {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final AgentConfig config;
  private final HttpClient http;
  private final Clock clock;

  OutboxWiring(AgentConfig config, HttpClient http, Clock clock) {
    this.config = config;
    this.http = http;
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
    AgentConfig.County county = config.county();
    if (county == null) {
      return SubmissionDesk.closed();
    }
    AgentConfig.Outbox settings =
        Objects.requireNonNullElseGet(
            config.outbox(), () -> new AgentConfig.Outbox(null, null, null));
    String token = Files.readString(county.tokenFile()).trim();
    Outbox outbox = Outbox.open(folder(settings), new DiskFiles(), settings.limits());
    OutboxDelivery delivery =
        new OutboxDelivery(
            outbox,
            new HttpCountyInbox(http, county.submissionsAddress(), token),
            keys,
            new OutboxDelivery.Scheduling(
                scheduler.get(),
                clock,
                new BackOff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault())));
    delivery.start();
    return SubmissionDesk.of(
        config.kioskName(),
        outbox,
        delivery,
        new HttpCountyStates(http, county.statesAddress(), token));
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
