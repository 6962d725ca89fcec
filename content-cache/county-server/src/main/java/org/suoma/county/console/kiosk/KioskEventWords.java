package org.suoma.county.console.kiosk;

import java.util.List;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.event.Catalogue;
import org.suoma.event.EventLog;
import org.suoma.event.Severity;
import org.suoma.event.ToldEvent;

/** What went wrong with a kiosk, as its page tells it. */
final class KioskEventWords {

  private final PageTemplates templates;
  private final Catalogue catalogue = Catalogue.ofThisVersion();

  KioskEventWords(PageTemplates templates) {
    this.templates = templates;
  }

  List<KioskView.Event> rows(List<ToldEvent> events) {
    return events.stream().map(this::row).toList();
  }

  private KioskView.Event row(ToldEvent event) {
    return new KioskView.Event(
        templates.time(event.last()),
        event.severity().word(),
        style(event.severity()),
        event.happened(catalogue),
        event.advice(catalogue),
        event.count() > 1 ? event.count() + " 次" : "",
        by(event));
  }

  /** Programs that were not installed have no version. */
  private static String by(ToldEvent event) {
    String version = event.version().equals(EventLog.NOT_INSTALLED) ? "" : " " + event.version();
    return event.program().word() + version + " · " + event.id();
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case NOTE -> "plain";
      case WARNING -> "behind";
      case FAULT -> "troubled";
    };
  }
}
