package org.suoma.app.pages;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.PrintJob;
import org.suoma.app.client.PrintLine;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.handoff.A4Composer;
import org.suoma.app.language.Phrase;
import org.suoma.app.session.SheetLedger;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;

/**
 * Printing on A4 paper, where the kiosk has a printer for it: an entry as the kiosk lays it out, or
 * a PDF of its as it is. Without such a printer no page speaks of A4.
 */
final class SheetPages {

  private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final AgentClient agent;
  private final A4Composer composer;
  private final DocumentDesk documents;
  private final VisitDesk visits;
  private final SheetLedger ledger = new SheetLedger();

  SheetPages(AgentClient agent, A4Composer composer, DocumentDesk documents, VisitDesk visits) {
    this.agent = agent;
    this.composer = composer;
    this.documents = documents;
    this.visits = visits;
  }

  /** To print an entry; empty if the kiosk has no A4 printer. */
  Optional<SheetOffer> offer(Request request, Entry entry) {
    if (!agent.status().hasDocumentPrinter()) {
      return Optional.empty();
    }
    int pages = composer.pages(entry, request.library().county(), request.speech());
    return Optional.of(offer(request, entry.id(), null, pages));
  }

  /** To print a document of this many pages; empty if the kiosk has no A4 printer. */
  Optional<SheetOffer> offer(Request request, AskedFile file, int pages) {
    if (!agent.status().hasDocumentPrinter()) {
      return Optional.empty();
    }
    SheetOffer offer = offer(request, file.entry().id(), file.view().number(), pages);
    return Optional.of(
        isTooLarge(file)
            ? new SheetOffer(
                offer.entry(),
                offer.file(),
                pages,
                offer.job(),
                Phrase.of("这份文件超过 20 MB，这里打不了。请找工作人员。"))
            : offer);
  }

  private SheetOffer offer(Request request, String entry, @Nullable Integer file, int pages) {
    Phrase limit = limit(request, pages);
    Phrase obstacle =
        limit == null
            ? agent
                .status()
                .documentObstacle()
                .map(reason -> Phrase.of("A4 纸现在不能打：{0}", reason))
                .orElse(null)
            : limit;
    return new SheetOffer(entry, file, pages, UUID.randomUUID().toString(), obstacle);
  }

  /** Why the county does not let this visit print so many pages; null if it does. */
  private @Nullable Phrase limit(Request request, int pages) {
    Integer most = request.library().county().sheetsPerVisit();
    if (most == null) {
      return null;
    }
    int left = most - ledger.used(request.visit().number());
    if (left <= 0) {
      return Phrase.of("这一次能打的 A4 纸用完了");
    }
    return pages <= left ? null : Phrase.of("要 {0} 页 A4 纸，这一次还能打 {1} 页", pages, left);
  }

  private static boolean isTooLarge(AskedFile file) {
    return file.length() > PrintLine.MOST_DOCUMENT_BYTES;
  }

  /** Whether a job of this visit was printed on A4 paper. */
  boolean isSheet(Request request, String job) {
    return ledger.holds(request.visit().number(), job);
  }

  Reply start(Request request) throws IOException {
    Map<String, String> form = request.form();
    Optional<Entry> found = request.library().entry(form.getOrDefault("id", ""));
    String job = form.getOrDefault("job", "");
    if (found.isEmpty() || !isJob(job)) {
      return Reply.notFound();
    }
    Entry entry = found.get();
    if (!form.containsKey("file")) {
      int pages = composer.pages(entry, request.library().county(), request.speech());
      return start(
          request,
          offer(request, entry.id(), null, pages),
          entry,
          job,
          () -> composer.compose(entry, request.library().county(), request.speech()));
    }
    Optional<AskedFile> file = file(request, entry, form.get("file"));
    if (file.isEmpty() || isTooLarge(file.get())) {
      return Reply.notFound();
    }
    int pages = documents.pages(file.get());
    SheetOffer offer = offer(request, entry.id(), file.get().view().number(), pages);
    return start(request, offer, entry, job, file.get()::bytes);
  }

  private Reply start(Request request, SheetOffer offer, Entry entry, String job, Document document)
      throws IOException {
    Integer most = request.library().county().sheetsPerVisit();
    if (!ledger.setAside(request.visit().number(), job, offer.pages(), most)) {
      return Reply.goTo(offer.address());
    }
    return state(request, entry, offer.file(), agent.printers().printDocument(job, document.pdf()));
  }

  Reply job(Request request) throws IOException {
    Optional<Entry> entry = request.library().entry(request.query("id"));
    String job = request.query("job");
    if (entry.isEmpty() || !isJob(job)) {
      return Reply.notFound();
    }
    Integer file =
        file(request, entry.get(), request.query("file"))
            .map(asked -> asked.view().number())
            .orElse(null);
    return state(request, entry.get(), file, agent.printers().documentJob(job));
  }

  private Reply state(Request request, Entry entry, @Nullable Integer file, PrintJob job) {
    if (job.isOnPaper()) {
      visits.printed(request.visit().number(), job.id(), entry.title().zh());
    } else if (job.state() == PrintJob.State.NOT_PRINTED
        || job.state() == PrintJob.State.AGENT_UNREACHABLE) {
      ledger.giveBack(job.id());
    }
    SheetOffer offer = new SheetOffer(entry.id(), file, 0, job.id(), null);
    return Reply.page(
        "sheet-state", "打印", "entry?id=" + entry.id(), Map.of("offer", offer, "job", job));
  }

  private static Optional<AskedFile> file(Request request, Entry entry, @Nullable String number) {
    return number != null && number.matches("[0-9]{1,4}")
        ? AskedFile.find(
            request.library(), entry, Integer.parseInt(number), AttachmentView.Kind.DOCUMENT)
        : Optional.empty();
  }

  private static boolean isJob(String text) {
    return JOB.matcher(text).matches();
  }

  /** Makes or reads a document only when it is really sent. */
  @FunctionalInterface
  private interface Document {
    byte[] pdf() throws IOException;
  }
}
