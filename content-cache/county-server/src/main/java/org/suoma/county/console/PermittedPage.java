package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Role;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;

/** Lets through to a page who may; whoever may not is told whose it is, and the trail has it. */
final class PermittedPage implements ConsolePage {

  private final Permission permission;
  private final ConsolePage page;
  private final StaffTrail trail;
  private final PageTemplates templates;

  PermittedPage(
      Permission permission, ConsolePage page, StaffTrail trail, PageTemplates templates) {
    this.permission = permission;
    this.page = page;
    this.trail = trail;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    if (session.staff().may(permission)) {
      page.answer(exchange, session);
      return;
    }
    trail.add(
        session.staff(),
        StaffAction.DENIED,
        StaffTrail.about(session.staff().account().login()),
        Map.of("permission", permission.name()));
    templates.problem(
        exchange,
        StatusCodes.FORBIDDEN,
        "您的账号不能" + permission.label(),
        "这件事由%s来做。需要的话，请管理员给您的账号加上角色。".formatted(Role.labels(permission.roles())));
  }
}
