package org.suoma.app.pages;

import java.util.Map;
import org.suoma.app.client.CallStatus;
import org.suoma.app.client.StaffLine;
import org.suoma.app.library.Roster;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.app.site.Standpoint;
import org.suoma.content.calling.StaffCall;

/**
 * Who can help in person: calling them, seeing whether they come, and everybody's telephone. A call
 * is over with the visit.
 */
final class StaffPages {

  private final StaffLine line;

  StaffPages(StaffLine line, VisitDesk visits) {
    this.line = line;
    visits.whenOver(line::cancel);
  }

  Reply staff(Request request) {
    Roster roster = request.library().roster();
    return Reply.page(
        "staff",
        "呼叫双语通",
        "home",
        Map.of(
            "call",
            shown(request),
            "today",
            roster.today(request.now(), request.standpoint().place()),
            "clerks",
            roster.clerks()));
  }

  /** The part about the call, if there is something new to say. */
  Reply part(Request request) {
    CallStatus call = shown(request);
    boolean same =
        call.state().name().equals(request.query("state"))
            && call.waitedMinutes() == request.number("minutes");
    return same ? Reply.unchanged() : Reply.page("staff-call", "呼叫双语通", null, Map.of("call", call));
  }

  Reply call(Request request) {
    Standpoint here = request.standpoint();
    CallStatus unused =
        line.request(here.hall(), here.place(), language(request.visit().language()));
    return Reply.goTo("staff?called=1");
  }

  Reply cancel(Request request) {
    line.cancel();
    return Reply.goTo("staff?cancelled=1");
  }

  /** Who has not called need not hear that nobody would have come. */
  private CallStatus shown(Request request) {
    CallStatus call = line.status();
    boolean quiet = request.query("called").isEmpty() && call.state() == CallStatus.State.UNREACHED;
    boolean cancelled = !request.query("cancelled").isEmpty();
    return quiet || cancelled ? new CallStatus(CallStatus.State.NONE, 0) : call;
  }

  private static StaffCall.Language language(Visit.Language language) {
    return switch (language) {
      case HAN -> StaffCall.Language.HAN;
      case YI -> StaffCall.Language.YI;
      case BOTH -> StaffCall.Language.BOTH;
    };
  }
}
