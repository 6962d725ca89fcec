package org.suoma.county.console.account;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.County;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.Account;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.access.Role;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.content.ContentShelf;

/** The list of accounts, and the form for another one. */
final class AccountsPage implements ConsolePage {

  private final AccessServices access;
  private final ContentShelf shelf;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Clock clock;

  AccountsPage(
      AccessServices access,
      ContentShelf shelf,
      PageFrames frames,
      PageTemplates templates,
      Clock clock) {
    this.access = access;
    this.shelf = shelf;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    AccountsView.Draft empty = new AccountsView.Draft("", "", "", Set.of());
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, empty, null, null);
      return;
    }
    Forms form = Forms.read(exchange);
    AccountsView.Draft typed =
        new AccountsView.Draft(
            form.field("login"), form.field("name"), form.field("unit"), roles(form));
    try {
      AccountDesk.Draft draft =
          new AccountDesk.Draft(typed.login(), typed.name(), typed.unit(), typed.roles());
      String password = access.accounts().add(Optional.of(session.staff()), draft, false);
      show(exchange, session, empty, null, new AccountsView.Given(draft.login(), password));
    } catch (IllegalArgumentException | AccountRefusedException e) {
      show(exchange, session, typed, e.getMessage(), null);
    }
  }

  /** The roles that are ticked; what is none counts as none. */
  static Set<Role> roles(Forms form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (form.choices("role").contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** The county's units, and none. */
  static List<Choice> units(ContentShelf shelf) {
    List<Choice> units =
        shelf
            .county()
            .map(
                county ->
                    county.units().stream()
                        .map(unit -> new Choice(unit.id(), unit.name()))
                        .collect(Collectors.toList()))
            .orElseGet(ArrayList::new);
    units.add(0, new Choice("", "（不属于哪个单位）"));
    return units;
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      AccountsView.Draft draft,
      @Nullable String wrong,
      AccountsView.@Nullable Given given) {
    Optional<County> county = shelf.county();
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "accounts.jte",
        new AccountsView(
            frames.frame("账号", Section.ACCOUNTS, session),
            access.accounts().all().stream().map(account -> row(account, county)).toList(),
            units(shelf),
            draft,
            wrong,
            given));
  }

  private AccountsView.Row row(Account account, Optional<County> county) {
    String unit =
        county.stream()
            .flatMap(known -> known.units().stream())
            .filter(known -> known.id().equals(account.unit()))
            .map(known -> known.name())
            .findFirst()
            .orElse("");
    Account.Standing standing = account.standing();
    if (standing.closed()) {
      return row(account, unit, "已停用", "plain");
    }
    if (standing.isLocked(clock.instant())) {
      return row(account, unit, "输错太多，暂时锁定", "troubled");
    }
    if (standing.mustChange()) {
      return row(account, unit, "还没有改初始密码", "behind");
    }
    return standing.hasFactor()
        ? row(account, unit, "可用", "well")
        : row(account, unit, "没有绑定动态码", "behind");
  }

  private static AccountsView.Row row(Account account, String unit, String state, String style) {
    return new AccountsView.Row(
        account.login(), account.name(), unit, Role.labels(account.roles()), state, style);
  }
}
