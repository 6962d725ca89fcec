package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.suoma.content.report.SupportLimits;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;

/** A kiosk's file for support, to be saved; who fetches it stands in the trail. */
final class KioskSupportPage implements ConsolePage {

  private final ConsoleServices services;
  private final PageTemplates templates;

  KioskSupportPage(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    String kiosk = Replies.parameter(exchange, "kiosk");
    Optional<byte[]> zip = services.support().fetch(session.staff(), kiosk);
    if (zip.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有诊断资料", "诊断资料只留 30 天；请在终端的页面上下指令再要一份。");
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, SupportLimits.TYPE);
    exchange
        .getResponseHeaders()
        .put(
            Headers.CONTENT_DISPOSITION,
            "attachment; filename=\"suoma-" + kiosk + "-support.zip\"");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(ByteBuffer.wrap(zip.get()));
  }
}
