package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.Account;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.staff.SubstitutionRow;

/** One account: who it is, what they may do, who stands in for them, and what was lost. */
final class AccountPage implements ConsolePage {

  private static final int PROPOSED_DAYS = 7;

  private final AccessServices access;
  private final ConsoleSessions sessions;
  private final ContentShelf shelf;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Clock clock;

  AccountPage(
      AccessServices access,
      ConsoleSessions sessions,
      ContentShelf shelf,
      PageFrames frames,
      PageTemplates templates,
      Clock clock) {
    this.access = access;
    this.sessions = sessions;
    this.shelf = shelf;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String login = Replies.parameter(exchange, "login");
    if (access.accounts().find(login).isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个账号", "请从账号列表里选。");
      return;
    }
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, login, null, null);
      return;
    }
    Forms form = Forms.read(exchange);
    try {
      String given = take(Replies.parameter(exchange, "action"), login, form, session.staff());
      if (given == null) {
        Replies.redirect(exchange, Section.ACCOUNTS.path() + "/" + login);
      } else {
        show(exchange, session, login, null, new AccountsView.Given(login, given));
      }
    } catch (DateTimeException e) {
      show(exchange, session, login, "日期没有填对", null);
    } catch (IllegalArgumentException | AccountRefusedException e) {
      show(exchange, session, login, e.getMessage(), null);
    }
  }

  /** Does what a form asks; gives a password if there is a new one. */
  private @Nullable String take(String action, String login, Forms form, Staff by)
      throws AccountRefusedException {
    AccountDesk accounts = access.accounts();
    String given = null;
    switch (action) {
      case "change" ->
          accounts.change(
              by,
              new AccountDesk.Draft(
                  login,
                  form.field("name"),
                  form.field("unit"),
                  AccountsPage.roles(form),
                  new Remit(
                      Set.copyOf(form.choices("remit-unit")),
                      Set.copyOf(form.choices("remit-column")))));
      case "password" -> {
        given = accounts.resetPassword(Optional.of(by), login);
        sessions.endOf(login, null);
      }
      case "factor" -> {
        accounts.removeFactor(Optional.of(by), login);
        sessions.endOf(login, null);
      }
      case "close" -> {
        accounts.close(by, login);
        sessions.endOf(login, null);
      }
      case "reopen" -> accounts.reopen(by, login);
      case "substitute" ->
          access
              .substitutions()
              .name(
                  by,
                  login,
                  new SubstitutionRow(
                      form.field("substitute"),
                      LocalDate.parse(form.field("from")),
                      LocalDate.parse(form.field("until"))));
      case "end-substitution" -> access.substitutions().end(by, login);
      default -> throw new AccountRefusedException("没有这样的操作");
    }
    return given;
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      String login,
      @Nullable String wrong,
      AccountsView.@Nullable Given given) {
    Account account = access.accounts().find(login).orElseThrow();
    List<Choice> others =
        access.accounts().all().stream()
            .filter(other -> !other.standing().closed() && !other.login().equals(login))
            .map(
                other ->
                    new Choice(
                        other.login(), other.name() + "（" + Role.labels(other.roles()) + "）"))
            .toList();
    LocalDate today = LocalDate.now(clock);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "account.jte",
        new AccountView(
            frames.frame(account.name(), Section.ACCOUNTS, session),
            account,
            session.staff().account().login().equals(login),
            account.standing().isLocked(clock.instant())
                ? account.standing().lockedUntil().map(templates::time).orElse(null)
                : null,
            AccountsPage.units(shelf),
            columns(),
            others,
            access.substitutions().of(login).stream().map(this::inWords).toList(),
            new AccountView.Days(today.toString(), today.plusDays(PROPOSED_DAYS - 1).toString()),
            wrong,
            given));
  }

  private List<Choice> columns() {
    Optional<Catalog> catalog = shelf.catalog();
    return catalog.map(Catalog::columns).orElse(List.of()).stream()
        .filter(column -> column.kind() == Column.Kind.OWN)
        .map(
            column ->
                new Choice(
                    column.id(),
                    Optional.ofNullable(column.parent())
                            .flatMap(above -> catalog.flatMap(known -> known.column(above)))
                            .map(above -> above.name().zh() + " › ")
                            .orElse("")
                        + column.name().zh()))
        .toList();
  }

  private String inWords(SubstitutionRow row) {
    String name =
        access.accounts().find(row.substitute()).map(Account::name).orElse(row.substitute());
    return "%s 至 %s 由%s代岗".formatted(row.from(), row.until(), name);
  }
}
