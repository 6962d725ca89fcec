package org.suoma.county.access;

import java.util.Collection;
import java.util.stream.Collectors;

/** What somebody of the county's staff is; one person may be several. */
public enum Role {
  /** Brings content in and writes it. */
  EDITOR("编辑员", "导入和编写内容"),
  /** Reads what editors wrote before it goes on. */
  REVIEWER("审核员", "审核内容"),
  /** Signs for what is published and for answers (签发). */
  APPROVER("签发人", "签发内容、批准答复和延期"),
  /** Puts the county's words into Yi. */
  TRANSLATOR("译员", "翻译和录音"),
  /** Works on what residents hand in. */
  CASE_OFFICER("案件经办人", "登记和办理申请、来信"),
  /** Looks after kiosks and servers. */
  OPERATOR("运维员", "照看终端和版本"),
  /** Reads everything that was done, and changes nothing. */
  AUDITOR("监督员", "查看和核对操作记录"),
  /** Makes accounts and sets the county up. */
  ADMINISTRATOR("管理员", "管理账号，改县信息和栏目");

  private final String label;
  private final String duty;

  Role(String label, String duty) {
    this.label = label;
    this.duty = duty;
  }

  /** The Han words for several, in their order. */
  public static String labels(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
  }

  /** The Han word for it. */
  public String label() {
    return label;
  }

  /** What it is for, in Han. */
  public String duty() {
    return duty;
  }
}
