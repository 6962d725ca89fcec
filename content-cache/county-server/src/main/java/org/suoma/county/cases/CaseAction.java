package org.suoma.county.cases;

import static org.suoma.county.cases.CaseRole.APPROVER;
import static org.suoma.county.cases.CaseRole.OFFICER;
import static org.suoma.county.cases.CaseRole.REGISTRAR;
import static org.suoma.county.cases.CaseState.ARCHIVED;
import static org.suoma.county.cases.CaseState.CONSULTING;
import static org.suoma.county.cases.CaseState.CORRECTING;
import static org.suoma.county.cases.CaseState.EXAMINED;
import static org.suoma.county.cases.CaseState.RECEIVED;
import static org.suoma.county.cases.CaseState.REGISTERED;
import static org.suoma.county.cases.CaseState.REPLIED;
import static org.suoma.county.cases.CaseState.WORKING;

import java.util.List;
import java.util.Set;

/** What can be done about a case: in which states, by whom. */
public enum CaseAction {
  /** 登记. */
  REGISTER("登记", Scope.ALL, List.of(REGISTRAR), RECEIVED),
  /** What cannot be read is filed without having been registered. */
  DISCARD("打不开，不予登记", Scope.ALL, List.of(REGISTRAR), RECEIVED),
  /** The receipt of what came from afar is confirmed (art. 31). */
  CONFIRM_RECEIPT("确认收到日期", Scope.DISCLOSURE, List.of(REGISTRAR), REGISTERED),
  /** 审核: what is asked for is clear. */
  EXAMINE("审核通过", Scope.ALL, List.of(OFFICER), REGISTERED),
  /** 补正 is asked for (art. 30). */
  ASK_CORRECTION("告知补正", Scope.DISCLOSURE, List.of(OFFICER), REGISTERED),
  /** The corrected application has come. */
  RECEIVE_CORRECTION("收到补正", Scope.DISCLOSURE, List.of(REGISTRAR), CORRECTING),
  /** 分办: a unit and an owner. */
  ASSIGN("分办", Scope.ALL, List.of(OFFICER, REGISTRAR), EXAMINED, WORKING),
  /** A third party or another organ is asked (arts. 32, 34). */
  CONSULT("征求意见", Scope.DISCLOSURE, List.of(OFFICER), WORKING, CONSULTING),
  /** Their opinion has come, or is not waited for any more. */
  RECEIVE_OPINION("收到意见", Scope.DISCLOSURE, List.of(OFFICER), CONSULTING),
  /** 延期 (art. 33), which the head of the disclosure office agrees to. */
  EXTEND("延期", Scope.DISCLOSURE, List.of(APPROVER), REGISTERED, EXAMINED, WORKING, CONSULTING),
  /** 答复, also on the spot. */
  REPLY("答复", Scope.ALL, List.of(APPROVER), REGISTERED, CORRECTING, EXAMINED, WORKING),
  /** 归档. */
  ARCHIVE("归档", Scope.ALL, List.of(REGISTRAR), REPLIED),
  /** Whether everybody should have the answer (转主动公开, art. 44). */
  REVIEW("转主动公开评估", Scope.DISCLOSURE, List.of(APPROVER), REPLIED, ARCHIVED),
  /** The answer to a letter becomes an entry. */
  PUBLISH_ANSWER("公开答复", Scope.LETTERS, List.of(APPROVER), REPLIED, ARCHIVED),
  /** A note for the file. */
  NOTE(
      "备注",
      Scope.ALL,
      List.of(OFFICER, REGISTRAR, APPROVER),
      REGISTERED,
      CORRECTING,
      EXAMINED,
      WORKING,
      CONSULTING,
      REPLIED),
  /** The content was looked at. */
  OPEN("查看原件", Scope.ALL, List.of(OFFICER, REGISTRAR, APPROVER), CaseState.values()),
  /** Questionnaires were opened to be counted; no case. */
  COUNT("统计问卷", Scope.NONE, List.of(OFFICER));

  private final String label;
  private final Scope scope;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final List<CaseRole> roles;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final Set<CaseState> from;

  CaseAction(String label, Scope scope, List<CaseRole> roles, CaseState... from) {
    this.label = label;
    this.scope = scope;
    this.roles = List.copyOf(roles);
    this.from = Set.of(from);
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** Who may, the usual one first. */
  public List<CaseRole> roles() {
    return roles;
  }

  /** Whether it can be done about this case as it stands. */
  public boolean fits(CaseFile file) {
    boolean disclosure = file.isDisclosure();
    boolean kind =
        switch (scope) {
          case ALL -> true;
          case DISCLOSURE -> disclosure;
          case LETTERS -> !disclosure;
          case NONE -> false;
        };
    return kind && from.contains(file.state());
  }

  /** Which kinds of cases it is for. */
  private enum Scope {
    ALL,
    DISCLOSURE,
    LETTERS,
    NONE
  }
}
