package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.County;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.ApplicantClass;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.console.cases.CaseView.Fact;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.page.SecurityHeaders;
import org.suoma.county.deadline.CaseClock;
import org.suoma.county.deadline.Consultation;
import org.suoma.county.deadline.DisclosureClock;
import org.suoma.county.notices.NoticeKind;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.storage.content.ContentShelf;

/** One case: how it stands, what can be done, what was done; its content only when opened. */
final class CasePage implements ConsolePage {

  private static final int CORRECTION_PROPOSED = 15;

  private final CaseServices cases;
  private final PhotoDesk photos;
  private final ContentShelf shelf;
  private final CaseWords words;
  private final PageFrames frames;
  private final PageTemplates templates;

  CasePage(
      CaseServices cases,
      PhotoDesk photos,
      ContentShelf shelf,
      CaseWords words,
      PageFrames frames,
      PageTemplates templates) {
    this.cases = cases;
    this.photos = photos;
    this.shelf = shelf;
    this.words = words;
    this.frames = frames;
    this.templates = templates;
  }

  /** The case that an address names; empty if there is none. */
  Optional<CaseFile> named(HttpServerExchange exchange) {
    try {
      return cases.desk().file(SubmissionNumber.parse(Replies.parameter(exchange, "number")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    show(exchange, session, null, null);
  }

  /** Says that there is no such case. */
  void unknown(HttpServerExchange exchange) {
    templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个案件", "编号可能写错了。请回到案件列表查找。");
  }

  /**
   * Shows the case that the address names.
   *
   * @param content null if it was not opened
   * @param refusal why the last step was not taken; null if it was
   */
  void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      CaseView.@Nullable Content content,
      @Nullable String refusal)
      throws IOException {
    show(exchange, session, content, refusal, List.of());
  }

  /** Shows the case with its photographs, opened for this page only. */
  void showPhotos(HttpServerExchange exchange, ConsoleSession session, List<byte[]> jpegs)
      throws IOException {
    SecurityHeaders.allowPicturesWithin(exchange);
    List<String> addresses =
        jpegs.stream()
            .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
            .toList();
    show(exchange, session, null, null, addresses);
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      CaseView.@Nullable Content content,
      @Nullable String refusal,
      List<String> opened)
      throws IOException {
    Optional<CaseFile> found = named(exchange);
    if (found.isEmpty()) {
      unknown(exchange);
      return;
    }
    CaseFile file = found.get();
    CaseClock clock = file.clock();
    templates.page(
        exchange,
        refusal == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "case.jte",
        new CaseView(
            frames.frame(file.number().spaced(), Section.CASES, session),
            file.number().digits(),
            facts(file),
            words.due(file, cases.desk().handedInOn(file.number())),
            clock == null ? List.of() : clock.reasons(cases.desk().workdays()),
            cases.desk().possible(file, session.actor()),
            choices(file),
            new StepWords(words, templates)
                .of(cases.desk().trail().recorded(file.number().digits(), session.actor())),
            content,
            refusal,
            notices(file),
            new CaseView.Photos(photos.count(file.number()), opened)));
  }

  private List<Fact> facts(CaseFile file) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("类别", file.kind().label()));
    facts.add(new Fact("状态", file.state().label()));
    CaseFile.Charge charge = file.charge();
    if (charge != null) {
      ApplicantClass applicant = charge.applicant();
      facts.add(new Fact("承办单位", words.unit(charge.unit())));
      facts.add(new Fact("经办人", Objects.requireNonNullElse(charge.owner(), "尚未分办")));
      if (applicant != null) {
        facts.add(new Fact("申请人类别", applicant.label()));
      }
    }
    ReplyCode code = file.outcome().code();
    if (code != null) {
      facts.add(new Fact("答复类型", code.label()));
      facts.add(new Fact("转主动公开", file.outcome().review().label()));
    }
    String entry = file.outcome().entry();
    if (entry != null) {
      facts.add(new Fact("公开答复", entry));
    }
    return facts;
  }

  private CaseView.Choices choices(CaseFile file) {
    LocalDate today = cases.desk().today();
    return new CaseView.Choices(
        today.toString(),
        cases.desk().workdays().plus(today, CORRECTION_PROPOSED).toString(),
        file.isDisclosure(),
        units(file),
        Arrays.stream(ReplyCode.values())
            .map(code -> new Choice(code.name(), code.label()))
            .toList(),
        Arrays.stream(Consultation.Whom.values())
            .map(whom -> new Choice(whom.name(), whom.label()))
            .toList(),
        consultations(file),
        shelf.catalog().map(Catalog::columns).orElse(List.of()).stream()
            .map(column -> new Choice(column.id(), column.name().zh()))
            .toList());
  }

  /** Who answers now comes first, so that it is what a form proposes. */
  private List<Choice> units(CaseFile file) {
    List<Choice> units = new ArrayList<>();
    CaseFile.Charge charge = file.charge();
    if (charge != null) {
      units.add(new Choice(charge.unit(), words.unit(charge.unit())));
    }
    shelf.county().map(County::units).orElse(List.of()).stream()
        .filter(unit -> charge == null || !unit.id().equals(charge.unit()))
        .forEach(unit -> units.add(new Choice(unit.id(), unit.name())));
    return units;
  }

  private static List<Choice> consultations(CaseFile file) {
    List<Choice> waiting = new ArrayList<>();
    if (file.clock() instanceof DisclosureClock clock) {
      for (int place = 0; place < clock.consultations().size(); place++) {
        Consultation asked = clock.consultations().get(place);
        if (asked.answeredOn() == null) {
          waiting.add(
              new Choice(
                  Integer.toString(place),
                  "第 %d 次：%s，%s 送达".formatted(place + 1, asked.whom().label(), asked.reachedOn())));
        }
      }
    }
    return waiting;
  }

  private static List<Choice> notices(CaseFile file) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> kind.fits(file))
        .map(kind -> new Choice(kind.name(), kind.label()))
        .toList();
  }
}
