package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.suoma.content.submission.SubmissionException;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Replies;
import org.suoma.county.notices.NoticeKind;
import org.suoma.county.notices.Notices;

/** Hands out a notice as PDF; by POST, since it opens the content, which is recorded. */
final class NoticeAction implements ConsolePage {

  private final Notices notices;
  private final CasePage page;

  NoticeAction(Notices notices, CasePage page) {
    this.notices = notices;
    this.page = page;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<CaseFile> file = page.named(exchange);
    Optional<NoticeKind> kind = kind(Replies.parameter(exchange, "kind"));
    if (file.isEmpty() || kind.isEmpty()) {
      page.unknown(exchange);
      return;
    }
    try {
      byte[] pdf = notices.pdf(file.get().number(), kind.get(), session.actor());
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/pdf");
      exchange
          .getResponseHeaders()
          .put(
              Headers.CONTENT_DISPOSITION,
              "inline; filename=\"%s-%s.pdf\""
                  .formatted(
                      kind.get().name().toLowerCase(Locale.ROOT), file.get().number().digits()));
      exchange.getResponseSender().send(ByteBuffer.wrap(pdf));
    } catch (StepRefusedException e) {
      page.show(exchange, session, null, e.getMessage());
    } catch (SubmissionException e) {
      page.show(exchange, session, null, "打不开原件（%s）".formatted(e.error()));
    }
  }

  private static Optional<NoticeKind> kind(String name) {
    return Arrays.stream(NoticeKind.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
