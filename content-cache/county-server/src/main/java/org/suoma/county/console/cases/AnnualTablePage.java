package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.reporting.AnnualSheet;
import org.suoma.county.reporting.AnnualTable;
import org.suoma.county.reporting.IncompleteYearException;

/** Hands out table 3 of the annual report as a workbook. */
final class AnnualTablePage implements ConsolePage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CaseServices cases;
  private final PageTemplates templates;

  AnnualTablePage(CaseServices cases, PageTemplates templates) {
    this.cases = cases;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String year = Replies.parameter(exchange, "year");
    if (!year.matches("20\\d\\d")) {
      templates.problem(exchange, StatusCodes.BAD_REQUEST, "没有导出", "年份应为四位数字，例如 2026。");
      return;
    }
    try {
      AnnualTable table =
          AnnualTable.of(
              Integer.parseInt(year),
              cases.store().ofKind(SubmissionKind.DISCLOSURE_APPLICATION.name()));
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, XLSX);
      exchange
          .getResponseHeaders()
          .put(
              Headers.CONTENT_DISPOSITION,
              "attachment; filename=\"disclosure-table-3-%s.xlsx\"".formatted(year));
      exchange.getResponseSender().send(ByteBuffer.wrap(AnnualSheet.of(table)));
    } catch (IncompleteYearException e) {
      templates.problem(exchange, StatusCodes.CONFLICT, "没有导出", String.valueOf(e.getMessage()));
    }
  }
}
