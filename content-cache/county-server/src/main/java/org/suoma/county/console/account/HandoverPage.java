package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.suoma.county.access.Account;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;

/** Hands out what somebody leaves to somebody else: one's own list, or an administrator any. */
final class HandoverPage implements ConsolePage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ConsoleServices services;
  private final Handover handover;
  private final PageTemplates templates;
  private final Clock clock;

  HandoverPage(ConsoleServices services, PageTemplates templates, Clock clock) {
    this.services = services;
    this.handover = new Handover(services);
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String asked = Replies.parameter(exchange, "login");
    String login = asked.isEmpty() ? session.staff().account().login() : asked;
    Optional<Account> account = services.access().accounts().find(login);
    if (account.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个账号", "请从账号列表里选。");
      return;
    }
    services
        .access()
        .trail()
        .add(session.staff(), StaffAction.HANDOVER_EXPORTED, StaffTrail.about(login), Map.of());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, XLSX);
    exchange
        .getResponseHeaders()
        .put(
            Headers.CONTENT_DISPOSITION,
            "attachment; filename=\"handover-%s-%s.xlsx\"".formatted(login, LocalDate.now(clock)));
    exchange.getResponseSender().send(ByteBuffer.wrap(HandoverBook.of(handover.of(account.get()))));
  }
}
