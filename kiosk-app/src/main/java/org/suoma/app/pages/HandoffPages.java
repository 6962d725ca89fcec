package org.suoma.app.pages;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.PrintJob;
import org.suoma.app.handoff.HandoffCode;
import org.suoma.app.handoff.HandoffSlip;
import org.suoma.app.handoff.OnlineDesk;
import org.suoma.app.handoff.Outing;
import org.suoma.app.handoff.PhoneCode;
import org.suoma.app.handoff.QrPicture;
import org.suoma.app.handoff.ScanDesk;
import org.suoma.app.handoff.SiteRules;
import org.suoma.app.language.Phrase;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.model.Text;

/**
 * From a guide to where it is done: by the phone, or on this machine at a site that the county
 * allows.
 */
final class HandoffPages {

  private final AgentClient agent;
  private final HandoffSlip slip;
  private final OnlineDesk desk;
  private final ScanDesk scans;

  HandoffPages(AgentClient agent, HandoffSlip slip, OnlineDesk desk, ScanDesk scans) {
    this.agent = agent;
    this.slip = slip;
    this.desk = desk;
    this.scans = scans;
  }

  Reply handoff(Request request) throws IOException {
    Optional<Handoff> found = find(request, request.query("id"));
    return found.isEmpty() ? Reply.notFound() : page(request, found.get());
  }

  private Reply page(Request request, Handoff handoff) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entry", handoff.entry());
    parameters.put("code", handoff.code());
    parameters.put("picture", QrPicture.of(handoff.code().content()));
    parameters.put("site", desk.isOpen() ? handoff.site() : null);
    parameters.put("host", handoff.address() == null ? null : handoff.address().getHost());
    parameters.put("job", UUID.randomUUID().toString());
    parameters.put("obstacle", agent.status().printingObstacle().orElse(null));
    parameters.put("isUsedUp", isUsedUp(request));
    parameters.put("scan", takesCodes(handoff) ? scan(request, handoff, null, null) : null);
    return Reply.page("handoff", "办理", "entry?id=" + handoff.entry().id(), parameters)
        .under(Trail.to(request.library().catalog(), handoff.entry()));
  }

  private boolean takesCodes(Handoff handoff) {
    return desk.isOpen()
        && scans.isReady()
        && handoff.site() != null
        && !handoff.site().accepts().isEmpty();
  }

  private static ScanState scan(
      Request request, Handoff handoff, @Nullable Text found, @Nullable Phrase refusal) {
    List<String> accepts = handoff.site() == null ? List.of() : handoff.site().accepts();
    return new ScanState(
        handoff.entry().id(),
        request.onlineServices().codes().stream()
            .filter(each -> accepts.contains(each.id()))
            .map(OnlineServices.CodeClass::name)
            .toList(),
        found,
        refusal);
  }

  /** The part about a phone that is shown to the scanner, if there is something new to say. */
  Reply scan(Request request) throws IOException {
    Optional<Handoff> found = find(request, request.query("id"));
    OnlineServices.Site site = found.map(Handoff::site).orElse(null);
    if (found.isEmpty() || site == null || !takesCodes(found.get())) {
      return Reply.notFound();
    }
    Handoff handoff = found.get();
    Optional<String> code = scans.look(handoff.entry().id());
    if (code.isEmpty()) {
      return Reply.unchanged();
    }
    PhoneCode known = PhoneCode.of(code.get(), rules(request, site));
    Text kind = known.goesAlong().orElse(null);
    if (kind == null) {
      scans.drop();
    }
    Phrase refusal =
        known instanceof PhoneCode.NotHere other
            ? Phrase.of("{0}不能用在这个网站", other.kind())
            : Phrase.of("没有认出这个码");
    return Reply.page(
        "handoff-scan",
        "办理",
        null,
        Map.of("scan", scan(request, handoff, kind, kind == null ? refusal : null)));
  }

  private SiteRules rules(Request request, OnlineServices.Site site) {
    return new SiteRules(
        request.onlineServices(),
        site,
        desk.standIn(request.library().county().fictional()).orElse(null));
  }

  /** Prints the code; the page of all print jobs then tells what became of it. */
  Reply slip(Request request) throws IOException {
    Map<String, String> form = request.form();
    Optional<Handoff> found = find(request, form.getOrDefault("id", ""));
    String job = form.getOrDefault("job", "");
    if (found.isEmpty() || !PrintPages.isJob(job)) {
      return Reply.notFound();
    }
    Handoff handoff = found.get();
    if (isUsedUp(request) && !request.visit().hasPrinted(job)) {
      return page(request, handoff);
    }
    PrintJob unused =
        agent
            .printers()
            .print(
                job,
                slip.compose(
                    handoff.entry(), request.library().county(), handoff.code(), request.speech()));
    return Reply.goTo("job?id=" + handoff.entry().id() + "&job=" + job + "&looks=0");
  }

  /** Opens the site in its fence; this page lies behind it until it closes. */
  Reply goOnline(Request request) throws IOException {
    Map<String, String> form = request.form();
    String id = form.getOrDefault("id", "");
    Optional<Handoff> found = find(request, id);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Handoff handoff = found.get();
    Optional<String> shown = scans.take(id);
    OnlineServices.Site site = handoff.site();
    URI address = handoff.address();
    if (site == null || address == null || !desk.isOpen()) {
      return page(request, handoff);
    }
    SiteRules rules = rules(request, site);
    PhoneCode code =
        form.containsKey("shown")
            ? shown.map(text -> PhoneCode.of(text, rules)).orElse(null)
            : null;
    Integer sheets = request.library().county().sheetsPerVisit();
    desk.open(
        new Outing(
            id,
            handoff.entry().title(),
            site,
            rules.opened(address),
            rules,
            handoff.code(),
            code,
            request.visit(),
            request.speech(),
            sheets == null ? Integer.MAX_VALUE : sheets));
    return Reply.page("away", "办理", null, Map.of("entry", handoff.entry()));
  }

  /** The keyboard that stands below a site. */
  Reply keys(Request request) {
    return Reply.page("site-keys", "办理", null, Map.of());
  }

  private static boolean isUsedUp(Request request) {
    Integer most = request.library().county().receiptsPerVisit();
    return most != null && request.visit().printed().size() >= most;
  }

  private static Optional<Handoff> find(Request request, String id) throws IOException {
    Optional<Entry> entry = request.library().entry(id);
    if (entry.isEmpty() || !(entry.get().body() instanceof Guide guide)) {
      return Optional.empty();
    }
    OnlineServices services = request.onlineServices();
    URI address = HandoffCode.address(guide).orElse(null);
    OnlineServices.Site site = address == null ? null : services.site(address).orElse(null);
    String area = request.standpoint().area();
    HandoffCode code =
        HandoffCode.of(
            entry.get(), guide, area == null ? request.library().county().code() : area, site);
    return Optional.of(new Handoff(entry.get(), address, site, code));
  }

  /** A guide, and where it can be done. */
  private record Handoff(
      Entry entry, @Nullable URI address, OnlineServices.@Nullable Site site, HandoffCode code) {}
}
