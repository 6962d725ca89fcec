package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.suoma.county.access.StaffAction;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.UnreadableDocumentException;

/** Imports uploaded files and shows what came of it. */
final class ImportAction implements ConsolePage {

  private final ConsoleServices services;
  private final PageTemplates templates;
  private final ImportPage page;
  private final Uploads uploads;

  ImportAction(
      ConsoleServices services, PageTemplates templates, ImportPage page, Uploads uploads) {
    this.services = services;
    this.templates = templates;
    this.page = page;
    this.uploads = uploads;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<ImportReport> report;
    try {
      report = importUploads(exchange, session);
    } catch (UnreadableDocumentException e) {
      page.show(exchange, session, null, e.getMessage());
      return;
    } catch (Uploads.TooLargeException e) {
      page.show(exchange, session, null, "上传的文件太大，请分批导入，或在服务器上用 county import 导入");
      return;
    }
    if (report.isPresent()) {
      page.show(exchange, session, report.get(), null);
    } else {
      templates.problem(exchange, StatusCodes.FORBIDDEN, "没有导入", "这个请求不是从控制台的表单发出的。请回到“导入”页面重试。");
    }
  }

  /** What came of the uploads, which are gone then; empty if the form is not this session's. */
  private Optional<ImportReport> importUploads(HttpServerExchange exchange, ConsoleSession session)
      throws IOException, UnreadableDocumentException, Uploads.TooLargeException {
    try (Uploads.Received received = uploads.receive(exchange)) {
      if (!received.form().bears(session)) {
        return Optional.empty();
      }
      String column = received.form().field("column");
      ImportReport report =
          services.importer().run(received.paths(), column.isEmpty() ? null : column);
      services
          .access()
          .trail()
          .add(
              session.staff(),
              StaffAction.IMPORTED,
              column.isEmpty() ? "content" : "column:" + column,
              Map.of(
                  "files",
                  String.valueOf(received.paths().size()),
                  "failures",
                  String.valueOf(report.failures().size())));
      return Optional.of(report);
    }
  }
}
