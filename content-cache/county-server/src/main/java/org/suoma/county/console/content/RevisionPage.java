package org.suoma.county.console.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Account;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.console.content.RevisionView.Action;
import org.suoma.county.console.content.RevisionView.Words;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.editing.EntryDiff;
import org.suoma.county.editing.EntryForm;
import org.suoma.county.editing.FormField;
import org.suoma.county.editing.Gaps;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.review.ReviewRefusedException;
import org.suoma.county.review.ReviewServices;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionKind;
import org.suoma.county.review.RevisionState;
import org.suoma.county.storage.content.NewMedium;

/** One revision, and every step that somebody can take with it. */
final class RevisionPage implements ConsolePage {

  private final ConsoleServices services;
  private final EntryForms forms;
  private final RevisionFindings findings;
  private final PageFrames frames;
  private final PageTemplates templates;

  RevisionPage(
      ConsoleServices services,
      EntryForms forms,
      RevisionFindings findings,
      PageFrames frames,
      PageTemplates templates) {
    this.findings = findings;
    this.services = services;
    this.forms = forms;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Revision> found = find(exchange, services.reviews());
    if (found.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这一稿", "请从稿件列表里选。");
      return;
    }
    Revision revision = found.get();
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, revision, null);
      return;
    }
    try {
      Forms form = Forms.read(exchange);
      take(Replies.parameter(exchange, "action"), revision, form.field("words"), session.staff());
      Replies.redirect(exchange, Section.REVISIONS.path() + "/" + revision.id());
    } catch (ReviewRefusedException e) {
      show(exchange, session, revision, e.getMessage());
    }
  }

  static Optional<Revision> find(HttpServerExchange exchange, ReviewServices reviews) {
    String id = Replies.parameter(exchange, "revision");
    return id.matches("\\d{1,12}")
        ? reviews.revisions().find(Long.parseLong(id))
        : Optional.empty();
  }

  private void take(String action, Revision revision, String words, Staff staff)
      throws ReviewRefusedException, IOException {
    ReviewServices reviews = services.reviews();
    long id = revision.id();
    switch (action) {
      case "hand-in" -> reviews.writing().handIn(staff, id, false);
      case "hand-in-urgently" -> reviews.writing().handIn(staff, id, true);
      case "take-back" -> reviews.writing().takeBack(staff, id);
      case "give-up" -> reviews.writing().giveUp(staff, id);
      case "pass" -> reviews.reading().pass(staff, id, words);
      case "send-back" -> reviews.reading().sendBack(staff, id, words);
      case "check" -> reviews.reading().checkAfterwards(staff, id, true, words);
      case "object" -> reviews.reading().checkAfterwards(staff, id, false, words);
      case "say" -> reviews.reading().say(staff, id, words);
      case "sign" -> reviews.signing().sign(staff, id, words);
      case "take-signature-back" ->
          reviews.signing().takeSignatureBack(staff, id, isPublished(revision));
      default -> throw new ReviewRefusedException("没有这样的操作");
    }
  }

  /** Whether nothing about the entry waits for the next release. */
  private boolean isPublished(Revision revision) throws IOException {
    PendingChange pending = services.publishing().pending();
    String entry = revision.entry();
    return !pending.added().contains(entry)
        && !pending.changed().contains(entry)
        && !pending.removed().contains(entry);
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Revision revision,
      @Nullable String wrong) {
    EntryForm form = forms.now();
    JsonNode written = forms.tree(services.reviews().revisions().written(revision.id()));
    List<FormField> after = form.of(written);
    boolean withdrawal = revision.kind() == RevisionKind.WITHDRAWAL;
    List<FormField> before = before(revision).map(forms::tree).map(form::of).orElse(List.of());
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "revision.jte",
        new RevisionView(
            frames.frame("稿件 " + revision.id(), Section.REVISIONS, session),
            head(revision, session.staff()),
            EntryDiff.between(before, withdrawal ? List.of() : after),
            withdrawal ? List.of() : Gaps.of(written, after),
            findings.of(List.of(revision)).getOrDefault(revision.id(), List.of()),
            media(revision),
            services.reviews().revisions().remarks(revision.id()).stream()
                .map(
                    remark ->
                        new RevisionView.Said(
                            templates.time(remark.at()),
                            remark.name(),
                            remark.step().label(),
                            remark.words()))
                .toList(),
            actions(revision, session.staff()),
            forms.rules(written),
            wrong));
  }

  private List<String> media(Revision revision) {
    return services.reviews().revisions().media(revision.id()).stream()
        .map(NewMedium::path)
        .toList();
  }

  /** The entry that the revision is held against: as it was, or as it is. */
  private Optional<byte[]> before(Revision revision) {
    if (revision.state() == RevisionState.SIGNED) {
      return services.reviews().revisions().replaced(revision.id());
    }
    return revision.kind() == RevisionKind.NEW
        ? Optional.empty()
        : services.shelf().published(revision.entry());
  }

  private RevisionView.Head head(Revision revision, Staff staff) {
    boolean mine = revision.author().equals(staff.account().login());
    return new RevisionView.Head(
        revision.id(),
        revision.batch(),
        revision.entry(),
        revision.title().isBlank() ? "（还没有标题）" : revision.title(),
        revision.kind().label() + " · " + revision.type().label(),
        RevisionWords.state(revision, services.reviews().rules()),
        services
            .access()
            .accounts()
            .find(revision.author())
            .map(Account::name)
            .orElse(revision.author()),
        revision.dueOn() == null ? "" : revision.dueOn().toString(),
        mine
            && revision.state() == RevisionState.WRITING
            && revision.kind() != RevisionKind.WITHDRAWAL);
  }

  private List<Action> actions(Revision revision, Staff staff) {
    boolean mine = revision.author().equals(staff.account().login());
    boolean reviews = staff.may(Permission.REVIEW) && !mine;
    boolean signs = staff.may(Permission.SIGN) && !mine;
    List<Action> actions = new ArrayList<>();
    switch (revision.state()) {
      case WRITING -> {
        if (mine) {
          actions.add(new Action("hand-in", "送审", Words.NONE, true));
          actions.add(new Action("hand-in-urgently", "加急：先签发，事后审核", Words.NONE, false));
        }
        if (mine || staff.may(Permission.SIGN)) {
          actions.add(new Action("give-up", "作废", Words.NONE, false));
        }
      }
      case IN_REVIEW -> {
        if (reviews) {
          actions.add(new Action("pass", "审核通过", Words.MAY, true));
          actions.add(new Action("send-back", "退回修改", Words.MUST, false));
        }
      }
      case TO_SIGN -> {
        if (signs) {
          actions.add(new Action("sign", "签发", Words.MAY, true));
          actions.add(new Action("send-back", "退回修改", Words.MUST, false));
        }
      }
      case SIGNED -> {
        if (reviews && revision.owesReview(services.reviews().rules())) {
          actions.add(new Action("check", "事后审核通过", Words.MAY, true));
          actions.add(new Action("object", "有意见", Words.MUST, false));
        }
        if (staff.may(Permission.SIGN)) {
          actions.add(new Action("take-signature-back", "撤回签发（发布前）", Words.NONE, false));
        }
      }
      case GIVEN_UP -> {
        // to be read only
      }
    }
    boolean waits =
        revision.state() == RevisionState.IN_REVIEW || revision.state() == RevisionState.TO_SIGN;
    if (mine && waits) {
      actions.add(new Action("take-back", "撤回来再改", Words.NONE, true));
    }
    if (staff.may(Permission.DECIDE) && revision.state() != RevisionState.GIVEN_UP) {
      actions.add(new Action("say", "写批注", Words.MUST, false));
    }
    return actions;
  }
}
