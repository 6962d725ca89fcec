package org.suoma.agent.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.suoma.agent.monitoring.AgentMetrics;
import org.suoma.agent.monitoring.KioskHealth;
import org.suoma.agent.monitoring.Observed;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.event.KeptEvents;

/** What programs that watch a kiosk see of one that has no content yet. */
public final class TestMonitoring {

  private TestMonitoring() {}

  /** Of a kiosk that keeps its events in this folder. */
  public static AgentServer.Monitoring in(Path folder) {
    Observed nothing =
        new Observed(
            Map.of(),
            new ContentStatus(null, null, null, null, null, null, null),
            SubmissionDesk.closed().status(),
            WindowSettings.usual(),
            KioskVitals.UNTOLD);
    KioskHealth failed = new KioskHealth(KioskHealth.State.FAILED, List.of("还没有内容"));
    return new AgentServer.Monitoring(
        () -> failed,
        new AgentMetrics(
            () -> nothing,
            () -> failed,
            new KeptEvents(folder.resolve("events.json")),
            Clock.systemUTC()));
  }
}
