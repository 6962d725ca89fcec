package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/** Turns what a page throws into a page that says so in plain words. */
final class PageErrors implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

  private final PageTemplates templates;
  private final EventLog told;
  private final HttpHandler next;

  PageErrors(PageTemplates templates, EventLog told, HttpHandler next) {
    this.templates = templates;
    this.told = told;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    try {
      next.handleRequest(exchange);
    } catch (IOException | RuntimeException e) {
      log.info("{} {}", exchange.getRequestMethod(), exchange.getRequestPath());
      told.tell(CountyKinds.PAGE_FAILED.of(e), e);
      if (!exchange.isResponseStarted()) {
        templates.problem(
            exchange,
            StatusCodes.INTERNAL_SERVER_ERROR,
            "服务端出错了",
            "这一步没有完成，已有的内容没有受影响。请稍后再试；再次出现请告诉技术人员查看日志。");
      }
    }
  }
}
