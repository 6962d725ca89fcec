package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Optional;
import org.suoma.content.submission.SubmissionException;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.cases.CaseDesk;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.CaseStep;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.photos.PhotoDesk;

/** Opens a case's photographs for one page, and records who looked. */
final class PhotosAction implements ConsolePage {

  private final CaseDesk desk;
  private final PhotoDesk photos;
  private final CasePage page;

  PhotosAction(CaseDesk desk, PhotoDesk photos, CasePage page) {
    this.desk = desk;
    this.photos = photos;
    this.page = page;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<CaseFile> file = page.named(exchange);
    if (file.isEmpty()) {
      page.unknown(exchange);
      return;
    }
    try {
      CaseFile unused =
          desk.take(
              file.get().number(), session.actor(), new CaseStep.Plain(CaseAction.OPEN), "手机照片");
      page.showPhotos(exchange, session, photos.open(file.get().number()));
    } catch (StepRefusedException e) {
      page.show(exchange, session, null, e.getMessage());
    } catch (SubmissionException e) {
      page.show(exchange, session, null, "照片打不开：密钥不在，或者存下的照片坏了（%s）".formatted(e.error()));
    }
  }
}
