package org.suoma.app.fence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.AgentStatus;
import org.suoma.app.client.PrintJob;
import org.suoma.app.handoff.Outing;
import org.suoma.app.handoff.SitePaper;
import org.suoma.app.language.Phrase;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * What a site prints comes on the kiosk's own paper, and only after the resident has said so: on
 * A4, else its words on a receipt. JavaFX thread; papers are made in one of its own.
 */
final class SitePrints {

  private final EventLog eventLog;

  private static final String WORDS =
      "String(document.body ? document.body.innerText : '').slice(0, 20000)";

  private final AgentClient agent;
  private final Outing outing;
  private final SiteFiles files;
  private final Talk talk;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "site-paper");
            thread.setDaemon(true);
            return thread;
          });
  private int sheetsLeft;
  private boolean isBusy;

  SitePrints(AgentClient agent, Outing outing, SiteFiles files, Talk talk, EventLog eventLog) {
    this.eventLog = eventLog;
    this.agent = agent;
    this.outing = outing;
    this.files = files;
    this.talk = talk;
    this.sheetsLeft = outing.sheetsLeft();
  }

  /** How the resident is asked and told. */
  interface Talk {
    /** Asks; runs what follows a yes. */
    void ask(Phrase headline, Phrase advice, Runnable yes);

    /** Tells. */
    void tell(Phrase headline, @Nullable Phrase advice);

    /** Says that the site's file is nothing to print. */
    void failed(Trouble trouble);
  }

  /** Offers the page that the view shows. */
  void page(SiteView view) {
    if (isBusy) {
      return;
    }
    isBusy = true;
    String words = view.ask(WORDS);
    PagePictures.take(view, strips -> make(() -> paper(strips, words), this::offer));
  }

  private static SitePaper paper(List<BufferedImage> strips, String words) throws IOException {
    return SitePaper.of(strips, words);
  }

  /** Offers a PDF of the site's. */
  void pdf(URI address) {
    if (!isBusy) {
      isBusy = true;
      make(() -> SitePaper.of(files.pdf(address)), this::offer);
    }
  }

  private void offer(SitePaper paper) {
    AgentStatus status = agent.status();
    if (status.hasDocumentPrinter()) {
      if (paper.pages() > sheetsLeft) {
        talk.tell(
            Phrase.of("要 {0} 页 A4 纸，这一次还能打 {1} 页", paper.pages(), Math.max(0, sheetsLeft)), null);
      } else if (status.documentObstacle().isPresent()) {
        talk.tell(Phrase.of("A4 纸现在不能打：{0}", status.documentObstacle().get()), null);
      } else {
        talk.ask(
            Phrase.of("打印网站的这一页"),
            Phrase.of("打在 A4 纸上，共 {0} 页。", paper.pages()),
            () -> sheet(paper));
      }
    } else if (status.printingObstacle().isPresent()) {
      talk.tell(Phrase.of(status.printingObstacle().get()), null);
    } else {
      talk.ask(Phrase.of("打印网站的这一页"), Phrase.of("打在小票上，只有文字。"), () -> receipt(paper));
    }
  }

  private void sheet(SitePaper paper) {
    sheetsLeft -= paper.pages();
    make(
        () -> agent.printers().printDocument(UUID.randomUUID().toString(), paper.pdf()),
        this::told);
  }

  private void receipt(SitePaper paper) {
    make(
        () ->
            agent
                .printers()
                .print(
                    UUID.randomUUID().toString(),
                    paper.receipt(outing.site().name().zh(), outing.speech().inHan())),
        this::told);
  }

  private void told(PrintJob job) {
    boolean isTaken = job.isUnderWay() || job.isOnPaper();
    talk.tell(Phrase.of(isTaken ? "已经送去打印，请等纸出来" : "没有打出来，请找工作人员"), null);
  }

  private <T> void make(Callable<T> work, Consumer<T> then) {
    maker.execute(
        () -> {
          try {
            T made = work.call();
            Platform.runLater(() -> done(() -> then.accept(made)));
          } catch (Exception e) {
            eventLog.tell(AppKinds.SITE_NOT_PRINTED.of(e));
            Platform.runLater(() -> done(() -> talk.failed(Trouble.BROKEN)));
          }
        });
  }

  private void done(Runnable then) {
    isBusy = false;
    if (!maker.isShutdown()) {
      then.run();
    }
  }

  /** Lets what has not been printed be forgotten. */
  void close() {
    maker.shutdownNow();
  }
}
