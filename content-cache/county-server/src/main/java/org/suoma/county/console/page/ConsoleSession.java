package org.suoma.county.console.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.EnumSet;
import java.util.Set;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.cases.CaseActor;
import org.suoma.county.cases.CaseRole;

/**
 * Somebody signed in, as they are at this request.
 *
 * @param id the cookie's value
 * @param formToken every form sends it back, so that other sites cannot act in this one's name
 * @param staff who it is, with the roles of today
 */
public record ConsoleSession(String id, String formToken, Staff staff) {

  private static final AttachmentKey<ConsoleSession> KEY =
      AttachmentKey.create(ConsoleSession.class);

  /** Goes with a request to the pages behind the sign-in. */
  public void attachTo(HttpServerExchange exchange) {
    exchange.putAttachment(KEY, this);
  }

  /**
   * Whose request it is.
   *
   * @throws IllegalStateException if it did not come through the sign-in
   */
  public static ConsoleSession of(HttpServerExchange exchange) {
    ConsoleSession session = exchange.getAttachment(KEY);
    if (session == null) {
      throw new IllegalStateException("pages are behind the sign-in");
    }
    return session;
  }

  /** Who works on cases here. */
  public CaseActor actor() {
    Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
    for (Role role : staff.roles()) {
      switch (role) {
        case CASE_OFFICER -> {
          roles.add(CaseRole.REGISTRAR);
          roles.add(CaseRole.OFFICER);
        }
        case APPROVER -> roles.add(CaseRole.APPROVER);
        case AUDITOR -> roles.add(CaseRole.AUDITOR);
        case EDITOR, REVIEWER, TRANSLATOR, OPERATOR, ADMINISTRATOR -> {}
      }
    }
    return new CaseActor(staff.signature(), roles);
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ConsoleSession[" + staff.account().login() + "]";
  }
}
