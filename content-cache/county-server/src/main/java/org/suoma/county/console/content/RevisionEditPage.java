package org.suoma.county.console.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.editing.EntryForm;
import org.suoma.county.editing.FormField;
import org.suoma.county.editing.FormFill;
import org.suoma.county.editing.Gaps;
import org.suoma.county.editing.ListEdit;
import org.suoma.county.review.ReviewRefusedException;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionState;

/** Where an author writes: everything is kept as far as it is filled in. */
final class RevisionEditPage implements ConsolePage {

  private final ConsoleServices services;
  private final EntryForms forms;
  private final PageFrames frames;
  private final PageTemplates templates;

  RevisionEditPage(
      ConsoleServices services, EntryForms forms, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.forms = forms;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Revision> found = RevisionPage.find(exchange, services.reviews());
    boolean mine =
        found.isPresent() && found.get().author().equals(session.staff().account().login());
    if (!mine || found.get().state() != RevisionState.WRITING) {
      templates.problem(
          exchange, StatusCodes.CONFLICT, "这一稿现在不能改", "它由别人起草，或者已经送出。已经送审的，作者可以先撤回来。");
      return;
    }
    Revision revision = found.get();
    ObjectNode entry = forms.tree(services.reviews().revisions().written(revision.id()));
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      boolean saved = !Replies.parameter(exchange, "saved").isEmpty();
      show(exchange, session, revision, entry, null, saved);
      return;
    }
    Forms form = Forms.read(exchange);
    EntryForm fields = forms.now();
    new FormFill(entry, form.all()).fill(fields.of(entry));
    String order = form.field("do");
    new ListEdit(entry).run(order, fields.of(entry));
    try {
      services
          .reviews()
          .writing()
          .write(
              session.staff(),
              revision.id(),
              edition(form),
              forms.bytes(entry),
              title(entry),
              entry.at("/filing/unit").asText(""));
      String address = Section.REVISIONS.path() + "/" + revision.id();
      Replies.redirect(
          exchange, order.equals("done") ? address : address + "/edit?saved=1" + anchor(order));
    } catch (ReviewRefusedException e) {
      show(exchange, session, revision, entry, e.getMessage(), false);
    }
  }

  /** Back to the list that was changed, so that nobody has to look for it. */
  private static String anchor(String order) {
    String[] parts = order.split(" ", -1);
    if (parts.length < 2) {
      return "";
    }
    String path = parts[1];
    return "#" + (parts[0].equals("add") ? path : path.substring(0, path.lastIndexOf('/')));
  }

  private static String title(ObjectNode entry) {
    return entry.path("title").isTextual()
        ? entry.path("title").asText()
        : entry.at("/title/zh").asText("");
  }

  private static int edition(Forms form) {
    String edition = form.field("edition");
    return edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0;
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Revision revision,
      ObjectNode entry,
      @Nullable String wrong,
      boolean saved) {
    List<FormField> form = forms.now().of(entry);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "revision-edit.jte",
        new RevisionEditView(
            frames.frame(
                revision.kind().label() + revision.type().label(), Section.REVISIONS, session),
            revision.id(),
            revision.edition(),
            revision.type().label(),
            form,
            Gaps.of(entry, form),
            forms.rules(entry),
            wrong,
            saved));
  }
}
