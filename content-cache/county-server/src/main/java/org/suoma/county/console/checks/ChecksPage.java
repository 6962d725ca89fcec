package org.suoma.county.console.checks;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.checking.OverrideRefusedException;
import org.suoma.county.checking.ProblemRegister;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.checking.ProblemQuery;
import org.suoma.county.storage.checking.ProblemStore;

/** The register of what checks found, and what an approver lets through. */
final class ChecksPage {

  private final ConsoleServices services;
  private final ProblemRegister register;
  private final CheckWords words;
  private final PageFrames frames;
  private final PageTemplates templates;

  ChecksPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.register = services.checks().register();
    this.words = new CheckWords(services.shelf(), templates);
    this.frames = frames;
    this.templates = templates;
  }

  /** Shows it. */
  void list(HttpServerExchange exchange, ConsoleSession session) {
    show(exchange, session, null);
  }

  /** Looks at everything now. */
  void scan(HttpServerExchange exchange, ConsoleSession session) {
    int found = register.scan().size();
    Replies.redirect(exchange, "/console/checks?done=scan&found=" + found);
  }

  /** Lets a finding through. */
  void override(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    try {
      services
          .checks()
          .overrides()
          .allow(session.staff(), form.field("entry"), form.field("place"), form.field("reason"));
      Replies.redirect(
          exchange, "/console/checks?done=override&" + filter(query(exchange, 1)).parameters());
    } catch (OverrideRefusedException e) {
      show(exchange, session, e.getMessage());
    }
  }

  private void show(HttpServerExchange exchange, ConsoleSession session, @Nullable String wrong) {
    ProblemStore problems = register.problems();
    ProblemQuery asked = query(exchange, 1);
    int total = problems.count(asked);
    int last = Math.max(1, (total + ProblemQuery.PAGE_SIZE - 1) / ProblemQuery.PAGE_SIZE);
    ProblemQuery query = query(exchange, Math.min(last, page(exchange)));
    Staff staff = session.staff();
    boolean mayOverride = staff.may(Permission.OVERRIDE_CHECKS);
    templates.page(
        exchange,
        "checks.jte",
        new ChecksView(
            frames.frame("检查", Section.CHECKS, session),
            problems.lastScan().map(templates::time).orElse(null),
            filter(query),
            CheckWords.weights(problems.counts()),
            CheckWords.rules(problems.counts()),
            problems.find(query).stream().map(line -> words.row(line, mayOverride)).toList(),
            new ChecksView.Pages(query.page(), last, total),
            new ChecksView.Rights(staff.may(Permission.CHECK_CONTENT), mayOverride),
            done(exchange),
            wrong));
  }

  private static @Nullable String done(HttpServerExchange exchange) {
    return switch (Replies.parameter(exchange, "done")) {
      case "scan" -> {
        String found = Replies.parameter(exchange, "found");
        yield found.matches("\\d{1,9}") ? "检查完了，发现 " + found + " 处" : "检查完了";
      }
      case "override" -> "已放行，理由记入操作记录；条目一改动，放行就失效";
      default -> null;
    };
  }

  private static ChecksView.Filter filter(ProblemQuery query) {
    return new ChecksView.Filter(query.rule(), query.severity(), query.gone());
  }

  private static ProblemQuery query(HttpServerExchange exchange, int page) {
    Optional<Rule> rule = Rule.named(Replies.parameter(exchange, "rule"));
    return new ProblemQuery(
        rule.map(Rule::id).orElse(""),
        severity(Replies.parameter(exchange, "severity")),
        !Replies.parameter(exchange, "gone").isEmpty(),
        page);
  }

  private static String severity(String name) {
    for (Severity severity : Severity.values()) {
      if (severity.name().equals(name)) {
        return name;
      }
    }
    return "";
  }

  private static int page(HttpServerExchange exchange) {
    String number = Replies.parameter(exchange, "page");
    return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
  }
}
