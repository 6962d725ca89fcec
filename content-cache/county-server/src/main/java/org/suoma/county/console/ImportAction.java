package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
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
    try (Uploads.Received received = uploads.receive(exchange)) {
      if (!received.form().bears(session)) {
        templates.problem(exchange, StatusCodes.FORBIDDEN, "没有导入", "这个请求不是从控制台的表单发出的。请回到“导入”页面重试。");
        return;
      }
      String column = received.form().field("column");
      ImportReport report =
          services.importer().run(received.paths(), column.isEmpty() ? null : column);
      page.show(exchange, session, report, null);
    } catch (UnreadableDocumentException e) {
      page.show(exchange, session, null, e.getMessage());
    } catch (Uploads.TooLargeException e) {
      page.show(exchange, session, null, "上传的文件太大，请分批导入，或在服务器上用 county import 导入");
    }
  }
}
