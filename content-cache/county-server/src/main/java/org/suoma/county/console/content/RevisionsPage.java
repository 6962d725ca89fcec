package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.county.access.Account;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.editing.EntryForm;
import org.suoma.county.review.Batch;
import org.suoma.county.review.ReviewRefusedException;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionKind;
import org.suoma.county.review.RevisionState;

/** Revisions: those that wait for the reader first; and where one begins another. */
final class RevisionsPage implements ConsolePage {

  private static final List<Choice> TABS =
      List.of(
          new Choice("", "待我办理"),
          new Choice("open", "全部在办"),
          new Choice("signed", "已签发"),
          new Choice("given-up", "已作废"));

  private final ConsoleServices services;
  private final EntryForms forms;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Clock clock;

  RevisionsPage(
      ConsoleServices services,
      EntryForms forms,
      PageFrames frames,
      PageTemplates templates,
      Clock clock) {
    this.services = services;
    this.forms = forms;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, null);
      return;
    }
    try {
      Forms form = Forms.read(exchange);
      long id = begin(form, session);
      boolean withdrawal = form.field("kind").equals(RevisionKind.WITHDRAWAL.name());
      Replies.redirect(exchange, Section.REVISIONS.path() + "/" + id + (withdrawal ? "" : "/edit"));
    } catch (ReviewRefusedException e) {
      show(exchange, session, e.getMessage());
    } catch (IllegalArgumentException e) {
      show(exchange, session, "请从列表里选类型");
    }
  }

  private long begin(Forms form, ConsoleSession session) throws ReviewRefusedException {
    RevisionKind kind = RevisionKind.valueOf(form.field("kind"));
    String id = form.field("entry").toLowerCase(Locale.ROOT);
    if (!Entry.isId(id)) {
      throw new ReviewRefusedException("编号用小写字母、数字和连字符，如 notice-water-2026，最多 100 个字符");
    }
    EntryType type =
        kind == RevisionKind.NEW
            ? EntryType.named(form.field("type"))
            : services.shelf().entry(id).map(Entry::type).orElse(EntryType.NOTICE);
    byte[] blank = forms.bytes(EntryForm.blank(id, type, LocalDate.now(clock)));
    return services.reviews().writing().begin(session.staff(), id, kind, type, blank);
  }

  private void show(HttpServerExchange exchange, ConsoleSession session, @Nullable String wrong) {
    String tab = Replies.parameter(exchange, "tab");
    boolean writes = session.staff().may(Permission.WRITE);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "revisions.jte",
        new RevisionsView(
            frames.frame("稿件", Section.REVISIONS, session),
            tab,
            TABS,
            batches(tab),
            revisions(tab, session).stream().map(this::row).toList(),
            writes
                ? Arrays.stream(EntryType.values())
                    .map(type -> new Choice(type.jsonName(), type.label()))
                    .toList()
                : List.of(),
            wrong));
  }

  private List<RevisionsView.BatchRow> batches(String tab) {
    boolean shows = tab.isEmpty() || tab.equals("open");
    return (shows ? services.reviews().revisions().openBatches() : List.<Batch>of())
        .stream()
            .map(
                batch ->
                    new RevisionsView.BatchRow(
                        batch.id(),
                        batch.files(),
                        templates.time(batch.madeAt()),
                        name(batch.author()),
                        BatchPage.counts(batch).stream()
                            .map(count -> count.state() + " " + count.number())
                            .collect(Collectors.joining("，"))))
            .toList();
  }

  private String name(String login) {
    return services.access().accounts().find(login).map(Account::name).orElse(login);
  }

  private List<Revision> revisions(String tab, ConsoleSession session) {
    return switch (tab) {
      case "open" ->
          services
              .reviews()
              .revisions()
              .in(RevisionState.WRITING, RevisionState.IN_REVIEW, RevisionState.TO_SIGN);
      case "signed" -> services.reviews().revisions().in(RevisionState.SIGNED);
      case "given-up" -> services.reviews().revisions().in(RevisionState.GIVEN_UP);
      default -> services.reviews().revisions().waitingFor(session.staff());
    };
  }

  private RevisionsView.Row row(Revision revision) {
    LocalDate due = revision.dueOn();
    return new RevisionsView.Row(
        revision.id(),
        revision.title().isBlank() ? "（还没有标题）" : revision.title(),
        revision.kind().label() + " · " + revision.type().label(),
        RevisionWords.state(revision, services.reviews().rules()),
        name(revision.author()),
        due == null ? "" : due.toString(),
        due != null && due.isBefore(LocalDate.now(clock)));
  }
}
