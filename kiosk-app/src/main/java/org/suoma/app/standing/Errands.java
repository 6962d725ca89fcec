package org.suoma.app.standing;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.client.AgentClient;
import org.suoma.app.session.VisitDesk;
import org.suoma.content.order.Errand;
import org.suoma.content.order.WindowStanding;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Does what the county asks of the window, in a thread of its own, and only while nobody is there:
 * a visit that has begun is waited for.
 */
public final class Errands {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final AgentClient agent;
  private final VisitDesk visits;
  private final CountySettings settings;
  private final @Nullable Screen screen;
  private final Runnable restart;

  /**
   * Errands that nobody does yet.
   *
   * @param settings are kept by this, too
   * @param screen null if there is no window
   * @param restart ends the program, which its supervisor starts again
   */
  public Errands(
      AgentClient agent,
      VisitDesk visits,
      CountySettings settings,
      @Nullable Screen screen,
      Runnable restart,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.agent = agent;
    this.visits = visits;
    this.settings = settings;
    this.screen = screen;
    this.restart = restart;
  }

  /** Begins, once the window is there, until the process ends. */
  public void start() {
    Rounds.begin("errands", Duration.ZERO, LOOK, this::look);
  }

  /** Looks once what there is to do, and does it. */
  public void look() {
    try {
      settings.keep();
      WindowStanding standing = agent.status().window();
      Errand errand = standing == null ? null : standing.errand();
      if (errand != null && !visits.isOn()) {
        run(errand);
      }
    } catch (IOException | RuntimeException e) {
      eventLog.tell(AppKinds.ERRAND_FAILED.of(e), e);
    }
  }

  private void run(Errand errand) throws IOException {
    switch (errand.kind()) {
      case RESTART -> restart(errand.number());
      case PICTURE -> picture(errand.number());
    }
  }

  /** Who has ended for an order has come back when it meets it again. */
  private void restart(long number) throws IOException {
    if (settings.restarted() == number) {
      agent.news().answerErrand(number, true, "");
    } else {
      settings.restart(number);
      log.info("order {}: ending so that the supervisor starts the window anew", number);
      restart.run();
    }
  }

  private void picture(long number) {
    if (screen == null) {
      agent.news().answerErrand(number, false, "这台终端没有开窗口");
      return;
    }
    Optional<byte[]> picture = screen.picture();
    // A visit that began meanwhile may be on it.
    if (picture.isPresent() && !visits.isOn()) {
      agent.news().handOverPicture(number, picture.get());
    }
  }

  /** What there is to see. */
  @FunctionalInterface
  public interface Screen {
    /**
     * A picture of the screen, PNG of at most {@link Errand#MOST_PICTURE_BYTES}; empty if something
     * of a visit may be on it. Blocks for seconds at most.
     */
    Optional<byte[]> picture();
  }
}
