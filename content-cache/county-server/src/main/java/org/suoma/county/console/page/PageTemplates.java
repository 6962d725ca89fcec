package org.suoma.county.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Fills the precompiled templates and sends the pages. Threads share one. */
public final class PageTemplates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final DateTimeFormatter time;
  private final DateTimeFormatter moment;

  /** Writes moments as the clocks of a zone show them. */
  public PageTemplates(ZoneId zone) {
    this.time = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(zone);
    this.moment = DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(zone);
  }

  /** Sends a page. */
  public void page(HttpServerExchange exchange, String template, Object view) {
    send(exchange, StatusCodes.OK, template, view);
  }

  /** Sends a page with a status of its own, e.g. of a form that was not taken. */
  public void page(HttpServerExchange exchange, int status, String template, Object view) {
    send(exchange, status, template, view);
  }

  /** A page that says what is wrong and what to do. */
  public void problem(HttpServerExchange exchange, int status, String title, String advice) {
    send(exchange, status, "problem.jte", new ProblemView(title, advice));
  }

  /** A moment as people write it. */
  public String time(Instant instant) {
    return time.format(instant);
  }

  /** A moment of these days, as short as people write it. */
  public String moment(Instant instant) {
    return moment.format(instant);
  }

  private void send(HttpServerExchange exchange, int status, String template, Object view) {
    StringOutput html = new StringOutput();
    engine.render(template, view, html);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseSender().send(html.toString());
  }
}
