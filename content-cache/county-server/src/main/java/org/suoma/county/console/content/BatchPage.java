package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Account;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.console.content.RevisionView.Words;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.review.Batch;
import org.suoma.county.review.BatchDesk.Moved;
import org.suoma.county.review.BatchStep;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionState;

/** The revisions of one import, and every step that somebody can take with all of them. */
final class BatchPage implements ConsolePage {

  /** So many are listed, and checked; the list of revisions has all of them. */
  private static final int LISTED = 200;

  private final ConsoleServices services;
  private final RevisionFindings findings;
  private final PageFrames frames;
  private final PageTemplates templates;

  BatchPage(
      ConsoleServices services,
      RevisionFindings findings,
      PageFrames frames,
      PageTemplates templates) {
    this.services = services;
    this.findings = findings;
    this.frames = frames;
    this.templates = templates;
  }

  /** The name of a step in an address. */
  static String address(BatchStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Batch> found = find(exchange);
    if (found.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这一批", "请从稿件列表里选。");
      return;
    }
    Batch batch = found.get();
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, batch, null, null);
      return;
    }
    String words = Forms.read(exchange).field("words");
    Optional<BatchView.Action> asked =
        actions(batch, session.staff()).stream()
            .filter(action -> action.name().equals(Replies.parameter(exchange, "step")))
            .findFirst();
    if (asked.isEmpty()) {
      show(exchange, session, batch, null, "这一批里没有能这样办的稿件；可能别人刚刚办过");
    } else if (asked.get().words() == Words.MUST && words.isBlank()) {
      show(exchange, session, batch, null, "请写明要改什么");
    } else {
      Moved moved =
          services.reviews().batches().move(session.staff(), batch, asked.get().step(), words);
      show(exchange, session, find(exchange).orElseThrow(), moved, null);
    }
  }

  private Optional<Batch> find(HttpServerExchange exchange) {
    String id = Replies.parameter(exchange, "batch");
    return id.matches("\\d{1,12}")
        ? services.reviews().revisions().batch(Long.parseLong(id))
        : Optional.empty();
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Batch batch,
      @Nullable Moved moved,
      @Nullable String wrong) {
    List<Revision> listed =
        batch.revisions().subList(0, Math.min(LISTED, batch.revisions().size()));
    Map<Long, List<Finding>> found = findings.of(listed);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "batch.jte",
        new BatchView(
            frames.frame("稿件批次 " + batch.id(), Section.REVISIONS, session),
            new BatchView.Head(
                batch.id(), batch.files(), name(batch.author()), templates.time(batch.madeAt())),
            counts(batch),
            listed.stream()
                .map(revision -> row(revision, found.getOrDefault(revision.id(), List.of())))
                .toList(),
            batch.revisions().size() - listed.size(),
            actions(batch, session.staff()),
            moved,
            wrong));
  }

  private String name(String login) {
    return services.access().accounts().find(login).map(Account::name).orElse(login);
  }

  /** How many of its revisions are where. */
  static List<BatchView.Count> counts(Batch batch) {
    return Arrays.stream(RevisionState.values())
        .map(state -> new BatchView.Count(state.label(), batch.in(state).size()))
        .filter(count -> count.number() > 0)
        .toList();
  }

  private BatchView.Row row(Revision revision, List<Finding> found) {
    return new BatchView.Row(
        revision.id(),
        revision.title().isBlank() ? "（还没有标题）" : revision.title(),
        revision.kind().label() + " · " + revision.type().label(),
        RevisionWords.state(revision, services.reviews().rules()),
        found.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElse(null),
        found.size());
  }

  private static List<BatchView.Action> actions(Batch batch, Staff staff) {
    boolean mine = batch.author().equals(staff.account().login());
    List<BatchView.Action> actions = new ArrayList<>();
    if (mine) {
      add(actions, batch, BatchStep.HAND_IN, Words.NONE, true);
      add(actions, batch, BatchStep.TAKE_BACK, Words.NONE, false);
      add(actions, batch, BatchStep.GIVE_UP, Words.NONE, false);
      return actions;
    }
    if (staff.may(Permission.REVIEW)) {
      add(actions, batch, BatchStep.PASS, Words.MAY, true);
    }
    if (staff.may(Permission.SIGN)) {
      add(actions, batch, BatchStep.SIGN, Words.MAY, true);
    }
    if (staff.may(Permission.REVIEW) || staff.may(Permission.SIGN)) {
      add(actions, batch, BatchStep.SEND_BACK, Words.MUST, false);
    }
    return actions;
  }

  private static void add(
      List<BatchView.Action> actions, Batch batch, BatchStep step, Words words, boolean main) {
    long number =
        batch.revisions().stream().filter(one -> step.from().contains(one.state())).count();
    if (number > 0) {
      actions.add(new BatchView.Action(step, number, words, main));
    }
  }
}
