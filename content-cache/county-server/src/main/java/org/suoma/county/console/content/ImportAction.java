package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.StaffAction;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Uploads;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.review.ImportDesk;

/**
 * Shows what uploaded files would bring, and makes revisions of them once somebody has said yes.
 */
final class ImportAction {

  private final ConsoleServices services;
  private final PageTemplates templates;
  private final ImportPage page;
  private final Uploads uploads;
  private final HeldUploads held;

  ImportAction(
      ConsoleServices services,
      PageTemplates templates,
      ImportPage page,
      Uploads uploads,
      HeldUploads held) {
    this.services = services;
    this.templates = templates;
    this.page = page;
    this.uploads = uploads;
    this.held = held;
  }

  /** The first step: takes the files and changes nothing. */
  void preview(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    try {
      Uploads.Received received = uploads.receive(exchange);
      boolean keeps = false;
      try {
        if (!received.form().bears(session)) {
          templates.problem(
              exchange, StatusCodes.FORBIDDEN, "没有导入", "这个请求不是从控制台的表单发出的。请回到“导入”页面重试。");
          return;
        }
        ImportReport report =
            services
                .reviews()
                .imports()
                .preview(session.staff(), received.paths(), column(received.form()));
        String token = held.hold(received, session);
        keeps = true;
        page.show(exchange, session, ImportView.Step.preview(report, token));
      } finally {
        if (!keeps) {
          received.close();
        }
      }
    } catch (UnreadableDocumentException e) {
      page.show(exchange, session, ImportView.Step.refused(String.valueOf(e.getMessage())));
    } catch (Uploads.TooLargeException e) {
      page.show(
          exchange, session, ImportView.Step.refused("上传的文件太大，请分批导入，或在服务器上用 county import 导入"));
    }
  }

  /** The second step: imports what was shown, all at once. */
  void confirm(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Uploads.Received> waiting = held.take(Forms.read(exchange).field("upload"), session);
    if (waiting.isEmpty()) {
      page.show(exchange, session, ImportView.Step.refused("这些文件已经导入过，或放得太久已经删去；请重新选择文件"));
      return;
    }
    page.show(exchange, session, bringIn(waiting.get(), session));
  }

  /** Whoever reads the answer finds the files gone. */
  private ImportView.Step bringIn(Uploads.Received waiting, ConsoleSession session)
      throws IOException {
    try (Uploads.Received received = waiting) {
      String column = column(received.form());
      ImportDesk.Brought brought =
          services.reviews().imports().bringIn(session.staff(), received.paths(), column);
      ImportReport report = brought.report();
      services
          .access()
          .trail()
          .add(
              session.staff(),
              StaffAction.IMPORTED,
              column == null ? "content" : "column:" + column,
              Map.of(
                  "files",
                  String.valueOf(received.paths().size()),
                  "revisions",
                  String.valueOf(brought.revisions()),
                  "failures",
                  String.valueOf(report.failures().size()),
                  "problems",
                  String.valueOf(report.problems().size())));
      return ImportView.Step.done(brought);
    } catch (UnreadableDocumentException e) {
      return ImportView.Step.refused(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String column(Forms form) {
    String column = form.field("column");
    return column.isEmpty() ? null : column;
  }
}
