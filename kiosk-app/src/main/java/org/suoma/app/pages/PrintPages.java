package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.PrintJob;
import org.suoma.app.handoff.ReceiptComposer;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;

/**
 * Printing: choosing, waiting, and being told what became of it. Nothing is printed again by
 * itself; the job's id is made with the choosing page, so that two taps are one job.
 */
final class PrintPages {

  private final AgentClient agent;
  private final ReceiptComposer composer;
  private final VisitDesk visits;
  private final SheetPages sheets;

  PrintPages(AgentClient agent, ReceiptComposer composer, VisitDesk visits, SheetPages sheets) {
    this.agent = agent;
    this.composer = composer;
    this.visits = visits;
    this.sheets = sheets;
  }

  Reply choose(Request request) throws IOException {
    Optional<Entry> entry = request.library().entry(request.query("id"));
    if (entry.isEmpty()) {
      return Reply.notFound();
    }
    return choose(request, entry.get());
  }

  private Reply choose(Request request, Entry entry) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entry", entry);
    parameters.put("job", UUID.randomUUID().toString());
    parameters.put("obstacle", agent.status().printingObstacle().orElse(null));
    parameters.put("isUsedUp", isUsedUp(request));
    parameters.put("sheets", sheets.offer(request, entry).orElse(null));
    return Reply.page("print", "打印", "entry?id=" + entry.id(), parameters)
        .under(Trail.to(request.library().catalog(), entry));
  }

  Reply start(Request request) throws IOException {
    Map<String, String> form = request.form();
    Optional<Entry> entry = request.library().entry(form.getOrDefault("id", ""));
    String job = form.getOrDefault("job", "");
    if (entry.isEmpty() || !isJob(job)) {
      return Reply.notFound();
    }
    if (isUsedUp(request) && !request.visit().hasPrinted(job)) {
      return choose(request, entry.get());
    }
    PrintJob printing =
        agent
            .printers()
            .print(
                job,
                composer.compose(
                    entry.get(),
                    request.library().county(),
                    request.speech(),
                    "full".equals(form.get("extent"))));
    return state(request, entry.get(), printing, 0);
  }

  Reply job(Request request) throws IOException {
    Optional<Entry> entry = request.library().entry(request.query("id"));
    String job = request.query("job");
    if (entry.isEmpty() || !isJob(job)) {
      return Reply.notFound();
    }
    return state(
        request, entry.get(), agent.printers().job(job), PrintState.looks(request.query("looks")));
  }

  private Reply state(Request request, Entry entry, PrintJob job, int looks) {
    if (job.isOnPaper()) {
      visits.printed(request.visit().number(), job.id(), entry.title().zh());
    }
    String id = entry.id();
    return Reply.page(
        "print-state",
        "打印",
        "entry?id=" + id,
        Map.of(
            "state",
            PrintState.of(
                job, looks, "job?id=" + id, "entry?id=" + id, "print?id=" + id, "qr?id=" + id)));
  }

  /** Whether this visit has printed all receipts that the county lets one visit print. */
  private boolean isUsedUp(Request request) {
    Integer most = request.library().county().receiptsPerVisit();
    return most != null
        && request.visit().printed().stream()
                .filter(printed -> !sheets.isSheet(request, printed.job()))
                .count()
            >= most;
  }

  Reply printed(Request request) {
    return Reply.page("printed", "打印记录", "home", Map.of("receipts", request.visit().printed()));
  }

  static boolean isJob(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
