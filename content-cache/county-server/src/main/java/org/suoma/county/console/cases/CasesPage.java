package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.audit.HashChain;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.console.cases.CasesView.Paging;
import org.suoma.county.console.cases.CasesView.Row;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.trail.TrailWords;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseQuery;

/** The list of cases: what is due first comes first. */
final class CasesPage implements ConsolePage {

  private static final Map<String, String> STATES =
      Map.of(
          "new", "RECEIVED",
          "open", "REGISTERED,CORRECTING,EXAMINED,WORKING,CONSULTING",
          "replied", "REPLIED",
          "archived", "ARCHIVED");

  private final CaseServices cases;
  private final CaseWords words;
  private final PageFrames frames;
  private final PageTemplates templates;

  CasesPage(CaseServices cases, CaseWords words, PageFrames frames, PageTemplates templates) {
    this.cases = cases;
    this.words = words;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    String kind = kind(Replies.parameter(exchange, "kind"));
    String state = Replies.parameter(exchange, "state");
    CaseQuery query = query(kind, state, page(Replies.parameter(exchange, "page")));
    int total = cases.store().count(query);
    int last = Math.max(1, (total + CaseQuery.PAGE_SIZE - 1) / CaseQuery.PAGE_SIZE);
    templates.page(
        exchange,
        "cases.jte",
        new CasesView(
            frames.frame("案件", Section.CASES, session),
            new CasesView.Filter(kind, state),
            kinds(state),
            states(kind),
            cases.store().find(query).stream().flatMap(line -> row(line).stream()).toList(),
            new Paging(total, Math.min(query.page(), last), last),
            Replies.parameter(exchange, "check").isEmpty() ? null : trail(),
            cases.desk().today().getYear()));
  }

  private CaseQuery query(String kind, String state, int page) {
    LocalDate dueBefore = state.equals("overdue") ? cases.desk().today() : LocalDate.MAX;
    String review = state.equals("review") ? CaseFile.Review.WAITING.name() : "";
    return new CaseQuery(kind, STATES.getOrDefault(state, ""), review, dueBefore, page);
  }

  private List<CountedChoice> kinds(String state) {
    List<CountedChoice> choices = new ArrayList<>();
    choices.add(new CountedChoice("", "全部", cases.store().count(query("", state, 1))));
    for (SubmissionKind kind : SubmissionKind.values()) {
      if (kind != SubmissionKind.SURVEY) {
        choices.add(
            new CountedChoice(
                kind.name(), kind.label(), cases.store().count(query(kind.name(), state, 1))));
      }
    }
    return choices;
  }

  private List<CountedChoice> states(String kind) {
    List<CountedChoice> choices = new ArrayList<>();
    choices.add(choice(kind, "", "全部"));
    choices.add(choice(kind, "new", "待登记"));
    choices.add(choice(kind, "open", "办理中"));
    choices.add(choice(kind, "overdue", "已超期"));
    choices.add(choice(kind, "replied", "已答复"));
    choices.add(choice(kind, "archived", "已归档"));
    choices.add(choice(kind, "review", "待评估转主动公开"));
    return choices;
  }

  private CountedChoice choice(String kind, String name, String label) {
    return new CountedChoice(name, label, cases.store().count(query(kind, name, 1)));
  }

  private Optional<Row> row(CaseLine line) {
    SubmissionNumber number = SubmissionNumber.parse(line.number());
    return cases.desk().file(number).map(file -> row(line, file));
  }

  private Row row(CaseLine line, CaseFile file) {
    CaseFile.Charge charge = file.charge();
    String owner = charge == null ? null : charge.owner();
    return new Row(
        line.number(),
        file.number().spaced(),
        file.kind().label(),
        file.state().label(),
        charge == null ? "" : words.unit(charge.unit()),
        Objects.requireNonNullElse(owner, ""),
        file.receivedOn().orElse(line.createdOn()).toString(),
        words.due(file, line.createdOn()));
  }

  private CasesView.Trail trail() {
    HashChain.Verdict verdict = cases.desk().trail().verify();
    return new CasesView.Trail(verdict.isWhole(), "办理" + TrailWords.verdict(verdict));
  }

  private static String kind(String name) {
    for (SubmissionKind kind : SubmissionKind.values()) {
      if (kind.name().equals(name)) {
        return name;
      }
    }
    return "";
  }

  private static int page(String number) {
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
  }
}
