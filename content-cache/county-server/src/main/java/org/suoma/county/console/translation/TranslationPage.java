package org.suoma.county.console.translation;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.access.Account;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.review.Revision;
import org.suoma.county.review.Revisions;
import org.suoma.county.translating.RefusedTranslationException;
import org.suoma.county.translating.TranslationDesk;
import org.suoma.county.translating.TranslationWriter;
import org.suoma.county.translating.term.Term;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

/** One text, to be put into Yi or approved. */
final class TranslationPage {

  private final TranslationDesk desk;
  private final Revisions revisions;
  private final AccountDesk accounts;
  private final PageFrames frames;
  private final PageTemplates templates;

  TranslationPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.desk = services.translations();
    this.revisions = services.reviews().revisions();
    this.accounts = services.access().accounts();
    this.frames = frames;
    this.templates = templates;
  }

  /** Shows it. */
  void show(HttpServerExchange exchange, ConsoleSession session) {
    show(
        exchange,
        session,
        new Asked(Replies.parameter(exchange, "unit"), TextAsked.of(exchange)),
        null,
        null);
  }

  /** Takes what was written, or puts a term into it. */
  void write(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    Asked asked = Asked.of(form);
    TranslationView.Typed typed = typed(form);
    String term = form.field("insert");
    if (!term.isEmpty()) {
      show(exchange, session, asked, inserted(asked.unit(), typed, term), null);
      return;
    }
    act(
        exchange,
        session,
        form,
        (writer, staff) ->
            writer
                .write(
                    staff,
                    new TranslationWriter.Typed(
                        asked.unit(),
                        form.field("seen"),
                        typed.yi(),
                        typed.source(),
                        typed.licence()))
                .name());
  }

  /** Approves it. */
  void approve(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    act(
        exchange,
        session,
        form,
        (writer, staff) -> {
          writer.approve(staff, form.field("unit"), form.field("seen"), form.field("yi"));
          return "APPROVED";
        });
  }

  /** Takes the translation away. */
  void remove(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    actOnSeen(exchange, session, TranslationWriter::remove, "REMOVED");
  }

  /** Puts back what was there before. */
  void takeBack(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    actOnSeen(exchange, session, TranslationWriter::takeBack, "BACK");
  }

  private void actOnSeen(
      HttpServerExchange exchange, ConsoleSession session, ActOnSeen act, String done)
      throws IOException {
    Forms form = Forms.read(exchange);
    act(
        exchange,
        session,
        form,
        (writer, staff) -> {
          act.by(writer, staff, form.field("unit"), form.field("seen"));
          return done;
        });
  }

  /** Does something and leads on; what is refused comes back with all that was typed. */
  private void act(HttpServerExchange exchange, ConsoleSession session, Forms form, Act act)
      throws IOException {
    Asked asked = Asked.of(form);
    List<TranslationUnit> list = desk.find(asked.texts().query(), session.staff());
    try {
      String done = act.by(desk.writer(), session.staff());
      String next = form.field("then").equals("next") ? neighbour(list, asked.unit(), 1) : null;
      String unit = next == null ? asked.unit() : next;
      Replies.redirect(
          exchange,
          "%s&about=%s&done=%s"
              .formatted(
                  asked.texts().one(unit),
                  TextAsked.encoded(asked.unit()),
                  TextAsked.encoded(done)));
    } catch (RefusedTranslationException e) {
      show(exchange, session, asked, typed(form), e.getMessage());
    }
  }

  private static TranslationView.Typed typed(Forms form) {
    return new TranslationView.Typed(form.field("yi"), form.field("source"), form.field("licence"));
  }

  /** A term goes to the end; the only one of an empty field brings its source along. */
  private TranslationView.Typed inserted(String unit, TranslationView.Typed typed, String term) {
    if (!typed.yi().isEmpty()) {
      return new TranslationView.Typed(typed.yi() + term, typed.source(), typed.licence());
    }
    return desk.look(unit)
        .flatMap(known -> whole(known.unit(), term))
        .map(known -> new TranslationView.Typed(term, known.source(), known.licence()))
        .orElseGet(() -> new TranslationView.Typed(term, typed.source(), typed.licence()));
  }

  private Optional<Term> whole(TranslationUnit unit, String yi) {
    return desk.terms(unit).stream()
        .filter(term -> term.han().equals(unit.zh()) && term.yi().equals(yi))
        .findFirst();
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Asked asked,
      TranslationView.@Nullable Typed typed,
      @Nullable String wrong) {
    Optional<TranslationDesk.Known> found = desk.look(asked.unit());
    if (found.isEmpty()) {
      templates.problem(
          exchange,
          StatusCodes.NOT_FOUND,
          wrong == null ? "没有这条文字" : "没有保存",
          (wrong == null ? "它可能已经撤下。" : wrong + "。") + "请回到“译文”页面再选。");
      return;
    }
    TranslationUnit unit = found.get().unit();
    TranslationView.Typed fields = typed == null ? stored(unit, asked.texts().credit()) : typed;
    templates.page(
        exchange,
        "translation.jte",
        new TranslationView(
            frames.frame("译文", Section.TRANSLATIONS, session),
            unit,
            TranslationDesk.seen(unit),
            fields,
            place(asked, unit, session.staff()),
            new TranslationView.Help(
                desk.terms(unit),
                unit.placeholders(),
                desk.credits(),
                desk.findings(unit, fields.yi()),
                desk.met().getOrDefault(unit.id(), 0L)),
            past(found.get(), session.staff()),
            done(exchange),
            wrong));
  }

  private static TranslationView.Typed stored(TranslationUnit unit, TextAsked.Credit usual) {
    SourcedYi yi = unit.yi();
    return yi == null
        ? new TranslationView.Typed("", usual.source(), usual.licence())
        : new TranslationView.Typed(yi.text(), yi.source(), yi.licence());
  }

  private TranslationView.Place place(Asked asked, TranslationUnit unit, Staff staff) {
    TextAsked texts = asked.texts();
    List<TranslationUnit> list = desk.find(texts.query(), staff);
    String before = neighbour(list, unit.id(), -1);
    String next = neighbour(list, unit.id(), 1);
    return new TranslationView.Place(
        TranslationsPage.label(texts.query().place(), desk),
        texts.query().place().code(),
        texts.query().filter().name(),
        texts.query().words(),
        texts.list(),
        list.size(),
        before == null ? null : texts.one(before),
        next == null ? null : texts.one(next));
  }

  /** The text before or after one in a list that goes round; null if there is no other. */
  private static @Nullable String neighbour(List<TranslationUnit> list, String unit, int step) {
    List<String> ids = list.stream().map(TranslationUnit::id).toList();
    int here = ids.indexOf(unit);
    if (ids.isEmpty() || (here >= 0 && ids.size() == 1)) {
      return null;
    }
    return here < 0 ? ids.get(0) : ids.get(Math.floorMod(here + step, ids.size()));
  }

  private TranslationView.Past past(TranslationDesk.Known known, Staff staff) {
    TranslationUnit unit = known.unit();
    return new TranslationView.Past(
        TranslationsPage.review(unit.yi()),
        accounts.find(known.writer()).map(Account::name).orElse(known.writer()),
        unit.state() == UnitState.DRAFT && !known.writer().equals(staff.account().login()),
        known.back(),
        isRevised(unit));
  }

  private boolean isRevised(TranslationUnit unit) {
    TextPlace place = TextPlace.of(unit);
    return place.kind() == TextPlace.Kind.ENTRY
        && revisions.of(place.name()).stream().anyMatch(TranslationPage::isOpen);
  }

  private TranslationView.@Nullable Done done(HttpServerExchange exchange) {
    String words = words(Replies.parameter(exchange, "done"));
    String about = Replies.parameter(exchange, "about");
    return words.isEmpty()
        ? null
        : desk.look(about)
            .map(
                known ->
                    new TranslationView.Done(
                        "%s：“%s”".formatted(words, shortened(known.unit().zh())),
                        known.back() ? about : null,
                        TranslationDesk.seen(known.unit())))
            .orElse(null);
  }

  private static String words(String done) {
    return switch (done) {
      case "KEPT" -> "已保存";
      case "DRAFTED" -> "已保存为草稿，等别人审定";
      case "APPROVAL_LOST" -> "已保存为草稿；原来的审定不再算数，请别人重新审定";
      case "RECORDING_TO_CHECK" -> "已保存为草稿；这一条有彝语录音，请核对录音是否还相符";
      case "APPROVED" -> "已审定";
      case "REMOVED" -> "已删去译文，下一次发布以后终端上显示汉文";
      case "BACK" -> "已换回上一次的译文";
      default -> "";
    };
  }

  private static boolean isOpen(Revision revision) {
    return switch (revision.state()) {
      case WRITING, IN_REVIEW, TO_SIGN -> true;
      case SIGNED, GIVEN_UP -> false;
    };
  }

  private static String shortened(String words) {
    return words.length() <= 24 ? words : words.substring(0, 24) + "…";
  }

  /**
   * What a request is about.
   *
   * @param unit id of the text
   * @param texts the list that it is worked through in
   */
  private record Asked(String unit, TextAsked texts) {
    static Asked of(Forms form) {
      return new Asked(form.field("unit"), TextAsked.of(form));
    }
  }

  /** Something that is done about a translation; gives a word for it. */
  @FunctionalInterface
  private interface Act {
    String by(TranslationWriter writer, Staff staff) throws RefusedTranslationException;
  }

  /** Something that is done to a text as somebody has seen it. */
  private interface ActOnSeen {
    void by(TranslationWriter writer, Staff staff, String unit, String seen)
        throws RefusedTranslationException;
  }
}
