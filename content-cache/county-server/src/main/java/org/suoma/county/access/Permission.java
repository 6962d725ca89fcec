package org.suoma.county.access;

import static org.suoma.county.access.Role.ADMINISTRATOR;
import static org.suoma.county.access.Role.APPROVER;
import static org.suoma.county.access.Role.AUDITOR;
import static org.suoma.county.access.Role.CASE_OFFICER;
import static org.suoma.county.access.Role.EDITOR;
import static org.suoma.county.access.Role.OPERATOR;
import static org.suoma.county.access.Role.REVIEWER;
import static org.suoma.county.access.Role.TRANSLATOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done in the console, and by which roles: the access matrix of the county. */
public enum Permission {
  /** The overview, the releases and how the kiosks are: every member of the staff. */
  LOOK("看总览、版本和终端", Role.values()),
  /** Entries as they stand. */
  READ_CONTENT("看条目", EDITOR, REVIEWER, APPROVER, TRANSLATOR, CASE_OFFICER, AUDITOR),
  /** Putting texts into Yi, and approving what others wrote. */
  TRANSLATE("翻译和审定译文", TRANSLATOR),
  /** Speaking texts, in Han and in Nuosu. */
  RECORD("录音", TRANSLATOR),
  /** Bringing content in. */
  IMPORT("导入内容", EDITOR, ADMINISTRATOR),
  /** What the county is, its columns, what it takes in and how it checks. */
  SET_UP("改县信息、栏目和设置", ADMINISTRATOR),
  /** Writing what an entry is to become. */
  WRITE("起草稿件", EDITOR),
  /** The revisions on their way, and what was said of them. */
  SEE_REVISIONS("看稿件", EDITOR, REVIEWER, APPROVER, AUDITOR),
  /** Reading what others wrote before it goes on. */
  REVIEW("审核稿件", REVIEWER),
  /** Signing for what is published. */
  SIGN("签发稿件", APPROVER),
  /** Deciding about revisions, in whichever way one may. */
  DECIDE("办理稿件", REVIEWER, APPROVER, EDITOR),
  /** Having everything checked now. */
  CHECK_CONTENT("检查内容", EDITOR, REVIEWER, APPROVER),
  /** Letting through what a check stops. */
  OVERRIDE_CHECKS("放行检查发现", APPROVER),
  /** Making a release. */
  PUBLISH("发布", APPROVER),
  /** Scoring units for a quarter, and seeing scores that are not issued yet. */
  SCORE("办季度测评", REVIEWER, APPROVER),
  /** Issuing the scores of a quarter. */
  ISSUE_SCORES("通报季度测评", APPROVER),
  /** The list of cases and their trail; what may be done to one is said by its own roles. */
  SEE_CASES("看案件", CASE_OFFICER, APPROVER, AUDITOR),
  /** Steps of cases, notices, questionnaires. */
  WORK_ON_CASES("办理案件", CASE_OFFICER, APPROVER),
  /** Going to residents who call; whoever only watches does not. */
  ANSWER_CALLS(
      "应答叫人", CASE_OFFICER, EDITOR, REVIEWER, APPROVER, TRANSLATOR, OPERATOR, ADMINISTRATOR),
  /** Which kiosks are let in, what they do and how they are set. */
  MANAGE_KIOSKS("管理终端", OPERATOR),
  /** Accounts, roles, who stands in for whom. */
  MANAGE_ACCOUNTS("管理账号", ADMINISTRATOR),
  /** The trail of everything that was done. */
  READ_TRAIL("看操作记录", AUDITOR, ADMINISTRATOR);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final List<Role> roles;

  Permission(String label, Role... roles) {
    this.label = label;
    this.roles = List.of(roles);
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** Who may, the usual one first. */
  public List<Role> roles() {
    return roles;
  }

  /** Whether somebody with these roles may. */
  public boolean allows(Set<Role> given) {
    return roles.stream().anyMatch(given::contains);
  }

  /** All that somebody with these roles may. */
  public static Set<Permission> of(Set<Role> given) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    for (Permission permission : values()) {
      if (permission.allows(given)) {
        all.add(permission);
      }
    }
    return all;
  }
}
