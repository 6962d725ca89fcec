package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;

/** The newest picture of a kiosk's screen; who looks at it stands in the trail. */
final class KioskPicturePage implements ConsolePage {

  private final ConsoleServices services;
  private final PageTemplates templates;

  KioskPicturePage(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    Optional<byte[]> image =
        services.pictures().look(session.staff(), Replies.parameter(exchange, "kiosk"));
    if (image.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有画面", "画面只留 7 天；请在终端的页面上下指令再拍一张。");
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "image/png");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(ByteBuffer.wrap(image.get()));
  }
}
