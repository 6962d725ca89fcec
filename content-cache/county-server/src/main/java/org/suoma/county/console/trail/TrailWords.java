package org.suoma.county.console.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Role;
import org.suoma.county.access.StaffAction;
import org.suoma.county.audit.HashChain;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.cases.CaseRole;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.storage.staff.StepRow;

/** Steps of the trail in words. */
public final class TrailWords {

  private static final int HASH_SHOWN = 16;
  private static final ContentJson JSON = new ContentJson();

  /** Facts that are told, in this order, and what they are called. */
  private static final List<Map.Entry<String, String>> FACTS =
      List.of(
          Map.entry("name", "姓名"),
          Map.entry("language", "语言"),
          Map.entry("unit", "单位"),
          Map.entry("owner", "经办人"),
          Map.entry("roles", "角色"),
          Map.entry("substitute", "由谁代"),
          Map.entry("from", "从"),
          Map.entry("until", "到"),
          Map.entry("on", "日期"),
          Map.entry("workdays", "工作日"),
          Map.entry("permission", "权限"),
          Map.entry("area", "地区"),
          Map.entry("place", "场所"),
          Map.entry("key", "公钥"),
          Map.entry("alarm", "告警"),
          Map.entry("hours", "开放时间"),
          Map.entry("command", "指令"),
          Map.entry("settings", "设置"),
          Map.entry("outcome", "结果"),
          Map.entry("revision", "稿件"),
          Map.entry("step", "做了什么"),
          Map.entry("files", "文件数"),
          Map.entry("failures", "没有导入"),
          Map.entry("ring", "范围"),
          Map.entry("release", "退回到"),
          Map.entry("item", "项目"),
          Map.entry("points", "得分"),
          Map.entry("version", "第几版"),
          Map.entry("rule", "规则"),
          Map.entry("where", "位置"),
          Map.entry("reason", "理由"));

  /** Subjects that are more than one thing. */
  private static final Map<String, String> WHOLES = Map.of("content", "内容", "kiosks", "终端");

  private TrailWords() {}

  /** A step as a row of a table. */
  public static TrailView.Row row(StepRow step, PageTemplates templates) {
    return new TrailView.Row(
        templates.time(step.at()),
        step.actor().startsWith("kiosk:") ? subject(step.actor()) : step.actor(),
        roles(step.role()),
        action(step.deed().action()),
        subject(step.subject()),
        facts(step.deed().facts()));
  }

  /** What going through the chain has shown. */
  public static String verdict(HashChain.Verdict verdict) {
    return verdict.isWhole()
        ? "记录完整，共 %d 步，最后一步的摘要是 %s…"
            .formatted(verdict.sound(), verdict.head().substring(0, HASH_SHOWN))
        : "记录从第 %d 步起被改动过，请立即告诉技术人员".formatted(verdict.broken());
  }

  /** Roles by their names, separated by commas. */
  static String roles(String names) {
    return names.isEmpty()
        ? ""
        : Arrays.stream(names.split(",", -1))
            .map(TrailWords::role)
            .collect(Collectors.joining("、"));
  }

  private static String role(String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return role.label();
      }
    }
    return CaseRole.valueOf(name).label();
  }

  /** What was done. */
  static String action(String name) {
    for (StaffAction action : StaffAction.values()) {
      if (action.name().equals(name)) {
        return action.label();
      }
    }
    return CaseAction.valueOf(name).label();
  }

  /** About what. */
  static String subject(String subject) {
    List<String> parts = List.of(subject.split(":", 2));
    if (parts.size() == 1) {
      return subject.matches("\\d{16}")
          ? "案件 " + SubmissionNumber.parse(subject).spaced()
          : WHOLES.getOrDefault(subject, subject);
    }
    return switch (parts.get(0)) {
      case "account" -> "账号 " + parts.get(1);
      case "kiosk" -> "终端 " + parts.get(1);
      case "release" -> "第 " + parts.get(1) + " 版";
      case "software" -> "程序 " + parts.get(1);
      case "entry" -> "条目 " + parts.get(1);
      case "text" -> "文字 " + parts.get(1);
      case "column" -> "栏目 " + parts.get(1);
      case "assessment" -> "季度测评 " + parts.get(1);
      default -> subject;
    };
  }

  /** The facts that people care about. */
  static String facts(String json) {
    try {
      Map<?, ?> facts = JSON.read(json.getBytes(UTF_8), Map.class);
      List<String> told = new ArrayList<>();
      for (Map.Entry<String, String> fact : FACTS) {
        String value = Objects.toString(facts.get(fact.getKey()), "");
        if (!value.isEmpty()) {
          told.add(fact.getValue() + " " + value(fact.getKey(), value));
        }
      }
      return String.join("，", told);
    } catch (MalformedContentException e) {
      return json;
    }
  }

  private static String value(String key, String value) {
    return switch (key) {
      case "roles" -> roles(value);
      case "permission" -> Permission.valueOf(value).label();
      default -> value;
    };
  }
}
