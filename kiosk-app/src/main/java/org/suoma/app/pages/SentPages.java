package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.PrintJob;
import org.suoma.app.forms.FormFolder;
import org.suoma.app.forms.Sent;
import org.suoma.app.handoff.QrPicture;
import org.suoma.app.handoff.SentComposer;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;

/** What was handed in: its number and code, on the screen and on paper. */
final class SentPages {

  private final FormFolder folder;
  private final AgentClient agent;
  private final SentComposer composer;
  private final VisitDesk visits;

  SentPages(FormFolder folder, AgentClient agent, SentComposer composer, VisitDesk visits) {
    this.folder = folder;
    this.agent = agent;
    this.composer = composer;
    this.visits = visits;
  }

  Reply sent(Request request) {
    int place = request.number("n");
    Optional<Sent> found = at(place);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("sent", found.get());
    parameters.put("place", place);
    parameters.put("photos", found.get().photosCode().map(QrPicture::of).orElse(null));
    parameters.put("job", UUID.randomUUID().toString());
    parameters.put("obstacle", agent.status().printingObstacle().orElse(null));
    return Reply.page("sent", "交上去了", "home", parameters);
  }

  private Optional<Sent> at(int place) {
    List<Sent> sent = folder.sent();
    return place < sent.size() ? Optional.of(sent.get(place)) : Optional.empty();
  }

  Reply print(Request request) throws IOException {
    Map<String, String> fields = request.form();
    String place = fields.getOrDefault("n", "");
    Optional<Sent> found =
        place.matches("[0-9]{1,3}") ? at(Integer.parseInt(place)) : Optional.empty();
    String job = fields.getOrDefault("job", "");
    if (found.isEmpty() || !PrintPages.isJob(job)) {
      return Reply.notFound();
    }
    return state(
        request,
        Integer.parseInt(place),
        found.get(),
        agent
            .printers()
            .print(
                job, composer.compose(found.get(), request.library().county(), request.speech())),
        0);
  }

  Reply job(Request request) {
    int place = request.number("n");
    Optional<Sent> found = at(place);
    String job = request.query("job");
    if (found.isEmpty() || !PrintPages.isJob(job)) {
      return Reply.notFound();
    }
    return state(
        request,
        place,
        found.get(),
        agent.printers().job(job),
        PrintState.looks(request.query("looks")));
  }

  private Reply state(Request request, int place, Sent sent, PrintJob job, int looks) {
    if (job.isOnPaper()) {
      visits.printed(request.visit().number(), job.id(), sent.title().zh());
    }
    return Reply.page(
        "print-state",
        "打印",
        "sent?n=" + place,
        Map.of(
            "state",
            PrintState.of(
                job, looks, "sent-job?n=" + place, "sent?n=" + place, "sent?n=" + place, "")));
  }
}
