package org.suoma.county.console.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.editing.FormField;
import org.suoma.county.editing.Gaps;
import org.suoma.county.preview.Draft;
import org.suoma.county.preview.Look;
import org.suoma.county.preview.NoPreviewException;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionKind;

/** An entry, or a revision of one, on a kiosk's screen. */
final class PreviewPage implements ConsolePage {

  private final ConsoleServices services;
  private final EntryForms forms;
  private final PageFrames frames;
  private final PageTemplates templates;

  PreviewPage(
      ConsoleServices services, EntryForms forms, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.forms = forms;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    if (Replies.parameter(exchange, "revision").isEmpty()) {
      entry(exchange, session);
    } else {
      revision(exchange, session);
    }
  }

  private void entry(HttpServerExchange exchange, ConsoleSession session) {
    String id = Replies.parameter(exchange, "id");
    Optional<byte[]> published = services.shelf().published(id);
    if (published.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个条目", "它可能已经撤下。请回到条目列表查找。");
      return;
    }
    Draft draft = new Draft(id, new String(published.get(), UTF_8), List.of());
    String title = services.shelf().titles(List.of(id)).getOrDefault(id, id);
    show(
        exchange,
        session,
        new PreviewView.About(title, Section.ENTRIES.path() + "/" + id, "条目"),
        Section.ENTRIES,
        draft,
        List.of());
  }

  private void revision(HttpServerExchange exchange, ConsoleSession session) {
    Optional<Revision> found = RevisionPage.find(exchange, services.reviews());
    if (found.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这一稿", "请从稿件列表里选。");
      return;
    }
    Revision revision = found.get();
    String path = Section.REVISIONS.path() + "/" + revision.id();
    PreviewView.About about =
        new PreviewView.About(
            revision.title().isBlank() ? "（还没有标题）" : revision.title(), path, "稿件 " + revision.id());
    if (revision.kind() == RevisionKind.WITHDRAWAL) {
      sorry(exchange, session, about, Section.REVISIONS, "这一稿是撤下：发布以后，终端上没有这个条目了。", List.of());
      return;
    }
    byte[] written = services.reviews().revisions().written(revision.id());
    JsonNode tree = forms.tree(written);
    List<String> gaps = Gaps.of(tree, forms.now().of(tree)).stream().map(FormField::label).toList();
    Draft draft =
        new Draft(
            revision.entry(),
            new String(written, UTF_8),
            services.reviews().revisions().media(revision.id()));
    show(exchange, session, about, Section.REVISIONS, draft, gaps);
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      PreviewView.About about,
      Section section,
      Draft draft,
      List<String> gaps) {
    Look look = look(exchange);
    try {
      String source = services.previews().open(session.staff().account().login(), draft, look);
      templates.page(
          exchange,
          "preview.jte",
          new PreviewView(
              frames.frame(about.title(), section, session),
              about,
              look,
              "full".equals(Replies.parameter(exchange, "zoom")),
              source,
              null,
              gaps));
    } catch (NoPreviewException e) {
      List<String> missing = gaps.isEmpty() ? e.lacking().stream().toList() : gaps;
      sorry(exchange, session, about, section, String.valueOf(e.getMessage()), missing);
    }
  }

  private void sorry(
      HttpServerExchange exchange,
      ConsoleSession session,
      PreviewView.About about,
      Section section,
      String why,
      List<String> gaps) {
    templates.page(
        exchange,
        "preview.jte",
        new PreviewView(
            frames.frame(about.title(), section, session),
            about,
            look(exchange),
            false,
            null,
            why,
            gaps));
  }

  private static Look look(HttpServerExchange exchange) {
    Look.Screen screen =
        "landscape".equals(Replies.parameter(exchange, "screen"))
            ? Look.Screen.LANDSCAPE
            : Look.Screen.PORTRAIT;
    Look.Language language = Look.Language.HAN;
    for (Look.Language one : Look.Language.values()) {
      if (one.code().equals(Replies.parameter(exchange, "language"))) {
        language = one;
      }
    }
    String size = Replies.parameter(exchange, "size");
    return new Look(screen, language, size.matches("[1-4]") ? Integer.parseInt(size) : 1);
  }
}
