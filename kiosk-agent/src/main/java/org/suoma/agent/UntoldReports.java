package org.suoma.agent;

import java.util.function.Supplier;
import org.suoma.agent.care.CareTrail;
import org.suoma.agent.sync.CountyReport;
import org.suoma.agent.sync.CountyReporter;
import org.suoma.agent.sync.UntoldCounts;
import org.suoma.agent.sync.UsageFile;
import org.suoma.content.language.MetUntranslated;
import org.suoma.event.KeptEvents;

/**
 * Reports with counts and events that are told until the county has taken them.
 *
 * @param report as the kiosk is now
 * @param untranslated counts of it
 * @param usage counts of it
 * @param care what was done at the panel
 * @param events what went wrong
 */
record UntoldReports(
    Supplier<CountyReport> report,
    UntoldCounts<MetUntranslated> untranslated,
    UsageFile usage,
    CareTrail care,
    KeptEvents events)
    implements CountyReporter.Reports {

  @Override
  public CountyReport next() {
    return report.get();
  }

  @Override
  public void taken(CountyReport taken) {
    untranslated.told(taken.untranslated());
    usage.told(taken.usage());
    care.told(taken.care());
    events.told(taken.events());
  }
}
