package org.suoma.county.console.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.county.access.Account;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.CaseState;
import org.suoma.county.console.content.RevisionWords;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionState;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseQuery;

/**
 * What somebody who goes leaves to somebody else, as rows of words: what they are, the revisions
 * that they wrote and those that wait for them, and the cases that are theirs. No name or text of a
 * resident is in it.
 */
final class Handover {

  private static final String OPEN =
      Stream.of(
              CaseState.REGISTERED,
              CaseState.CORRECTING,
              CaseState.EXAMINED,
              CaseState.WORKING,
              CaseState.CONSULTING)
          .map(CaseState::name)
          .collect(Collectors.joining(","));

  private final ConsoleServices services;

  Handover(ConsoleServices services) {
    this.services = services;
  }

  /** One part after another, each with its heading. */
  List<Part> of(Account account) {
    List<Part> parts = new ArrayList<>();
    parts.add(post(account));
    parts.add(revisions(account));
    parts.add(cases(account));
    return parts;
  }

  private Part post(Account account) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("姓名", account.name()));
    rows.add(List.of("登录名", account.login()));
    rows.add(List.of("角色", Role.labels(account.roles())));
    rows.add(
        List.of(
            "范围",
            account.remit().isWhole()
                ? "全县内容"
                : "单位 %s；栏目 %s"
                    .formatted(words(account.remit().units()), words(account.remit().columns()))));
    services
        .access()
        .substitutions()
        .of(account.login())
        .forEach(
            row ->
                rows.add(
                    List.of(
                        "代岗",
                        "%s 至 %s 由 %s"
                            .formatted(row.from(), row.until(), name(row.substitute())))));
    return new Part("岗位", List.of("项目", "内容"), rows);
  }

  private static String words(Set<String> ids) {
    return ids.isEmpty() ? "全部" : String.join("、", ids.stream().sorted().toList());
  }

  private Part revisions(Account account) {
    List<List<String>> rows = new ArrayList<>();
    for (Revision revision :
        services
            .reviews()
            .revisions()
            .in(RevisionState.WRITING, RevisionState.IN_REVIEW, RevisionState.TO_SIGN)) {
      if (revision.author().equals(account.login())) {
        rows.add(row(revision, "本人起草"));
      }
    }
    Optional<Staff> staff = services.access().accounts().staff(account.login());
    staff.map(services.reviews().revisions()::waitingFor).orElse(List.of()).stream()
        .filter(revision -> !revision.author().equals(account.login()))
        .forEach(revision -> rows.add(row(revision, "等其办理")));
    return new Part("稿件", List.of("稿件", "标题", "做什么", "到哪一步", "应在何日前", "为什么在这里"), rows);
  }

  private List<String> row(Revision revision, String why) {
    return List.of(
        String.valueOf(revision.id()),
        revision.title(),
        revision.kind().label() + " · " + revision.type().label(),
        RevisionWords.state(revision, services.reviews().rules()),
        Objects.toString(revision.dueOn(), ""),
        why);
  }

  private Part cases(Account account) {
    CaseServices cases = services.cases();
    List<List<String>> rows = new ArrayList<>();
    for (int page = 1; ; page++) {
      List<CaseLine> lines = cases.store().find(new CaseQuery("", OPEN, "", LocalDate.MAX, page));
      for (CaseLine line : lines) {
        CaseLine.Work work = line.work();
        if (work != null && account.name().equals(work.owner())) {
          rows.add(
              List.of(
                  line.number(),
                  SubmissionKind.valueOf(line.kind()).label(),
                  CaseState.valueOf(work.state()).label(),
                  Objects.toString(work.dates().dueOn(), "")));
        }
      }
      if (lines.size() < CaseQuery.PAGE_SIZE) {
        return new Part("案件", List.of("编号", "种类", "状态", "答复期限"), rows);
      }
    }
  }

  private String name(String login) {
    return services.access().accounts().find(login).map(Account::name).orElse(login);
  }

  /**
   * A part of the list.
   *
   * @param name of the part
   * @param heads of its columns
   * @param rows its rows; may be none
   */
  record Part(String name, List<String> heads, List<List<String>> rows) {

    Part {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }
}
