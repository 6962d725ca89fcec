package org.suoma.county.console.account;

import static org.suoma.county.access.Permission.MANAGE_ACCOUNTS;
import static org.suoma.county.access.Permission.READ_TRAIL;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.own;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.time.Clock;
import java.util.List;
import org.suoma.county.access.AccessServices;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.trail.TrailPage;
import org.suoma.county.storage.content.ContentShelf;

/** Addresses of accounts, of the trail, and of what concerns oneself. */
public final class AccountRoutes {

  private AccountRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services,
      PageFrames frames,
      PageTemplates templates,
      ConsoleSessions sessions,
      Clock clock) {
    AccessServices access = services.access();
    ContentShelf shelf = services.shelf();
    AccountsPage accounts = new AccountsPage(access, shelf, frames, templates, clock);
    AccountPage account = new AccountPage(access, sessions, shelf, frames, templates, clock);
    HandoverPage handover = new HandoverPage(services, templates, clock);
    PasswordPage password = new PasswordPage(access, sessions, frames, templates);
    SecondFactorPage factor = new SecondFactorPage(access, sessions, frames, templates);
    return List.of(
        get("/accounts", MANAGE_ACCOUNTS, accounts),
        post("/accounts", MANAGE_ACCOUNTS, accounts),
        get("/accounts/{login}", MANAGE_ACCOUNTS, account),
        post("/accounts/{login}/{action}", MANAGE_ACCOUNTS, account),
        get("/accounts/{login}/handover", MANAGE_ACCOUNTS, handover),
        own("GET", "/handover", handover),
        get("/trail", READ_TRAIL, new TrailPage(access, frames, templates)),
        own("GET", "/password", password),
        own("POST", "/password", password),
        own("GET", "/second-factor", factor),
        own("POST", "/second-factor", factor),
        own("POST", "/sign-out", new SignOutAction(access, sessions)));
  }
}
