package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import org.suoma.county.fleet.Fleet;

/** The list of kiosks. */
final class KiosksPage implements ConsolePage {

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  KiosksPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    List<KioskRow> rows =
        services.fleet().kiosks().stream().map(kiosk -> KioskRow.of(kiosk, templates)).toList();
    templates.page(
        exchange,
        "kiosks.jte",
        new KiosksView(
            frames.frame("终端", Section.KIOSKS, session), Fleet.SILENCE.toMinutes(), rows));
  }
}
