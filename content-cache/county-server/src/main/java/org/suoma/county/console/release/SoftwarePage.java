package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.ByteWords;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.rollout.KioskProgress;
import org.suoma.county.rollout.Rollout;
import org.suoma.county.rollout.RolloutAction;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.rollout.RolloutRefusedException;
import org.suoma.county.software.SoftwareDesk;
import org.suoma.county.software.SoftwareReading;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/** Which version of the software kiosks run, and what an operator does about it. */
final class SoftwarePage {

  private static final String WITHDRAW = "withdraw";

  private final SoftwareDesk desk;
  private final PageFrames frames;
  private final PageTemplates templates;

  SoftwarePage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.desk = services.software();
    this.frames = frames;
    this.templates = templates;
  }

  /** All of it. */
  void look(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    show(exchange, session, null);
  }

  /** Begins to give a version to kiosks. */
  void offer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    try {
      desk.offer(
          session.staff(),
          SoftwareVersion.parse(form.field("version")),
          RolloutChoices.read(form),
          form.field("reason"));
      Replies.redirect(exchange, ReleaseRoutes.SOFTWARE);
    } catch (RolloutRefusedException | IllegalArgumentException e) {
      show(exchange, session, String.valueOf(e.getMessage()));
    }
  }

  /** Does what an operator says about the version that is offered. */
  void act(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String reason = Forms.read(exchange).field("reason");
    String action = Replies.parameter(exchange, "action");
    try {
      if (action.equals(WITHDRAW)) {
        desk.withdraw(session.staff(), reason);
      } else {
        desk.course().act(session.staff(), RolloutAction.of(action), reason);
      }
      Replies.redirect(exchange, ReleaseRoutes.SOFTWARE);
    } catch (RolloutRefusedException | IllegalArgumentException e) {
      show(exchange, session, String.valueOf(e.getMessage()));
    }
  }

  private void show(HttpServerExchange exchange, ConsoleSession session, @Nullable String wrong)
      throws IOException {
    boolean mayAct = session.staff().may(Permission.MANAGE_KIOSKS);
    Optional<SoftwareMirror.Offered> offered = desk.shelf().offered();
    List<SoftwareMirror.Mirrored> mirrored = desk.shelf().versions();
    Optional<Rollout> rollout = desk.course().newest();
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "software.jte",
        new SoftwareView(
            frames.frame("终端程序", Section.KIOSKS, session),
            versions(mirrored, offered),
            rollout.map(one -> course(one, mayAct)).orElse(null),
            kiosks(rollout),
            mayAct ? offerForm(mirrored, offered) : null,
            mayAct && offered.filter(one -> !one.withdrawn()).isPresent(),
            wrong));
  }

  private List<SoftwareView.Version> versions(
      List<SoftwareMirror.Mirrored> mirrored, Optional<SoftwareMirror.Offered> offered) {
    Map<SoftwareVersion, List<SoftwareMirror.Mirrored>> byVersion = new LinkedHashMap<>();
    mirrored.forEach(
        one -> byVersion.computeIfAbsent(one.version(), version -> new ArrayList<>()).add(one));
    List<SoftwareView.Version> versions = new ArrayList<>();
    byVersion.forEach(
        (version, platforms) -> {
          boolean isOffered = offered.filter(one -> one.version().equals(version)).isPresent();
          boolean isWithdrawn = isOffered && offered.orElseThrow().withdrawn();
          versions.add(
              new SoftwareView.Version(
                  version.toString(),
                  platforms.stream()
                      .map(SoftwareMirror.Mirrored::platform)
                      .map(Platform::id)
                      .collect(Collectors.joining("、")),
                  templates.time(platforms.get(0).createdAt()),
                  ByteWords.of(
                      platforms.stream()
                          .mapToLong(SoftwareMirror.Mirrored::packedBytes)
                          .max()
                          .orElse(0)),
                  running(version),
                  !isOffered ? "" : isWithdrawn ? "已撤回" : "推给终端",
                  !isOffered ? "plain" : isWithdrawn ? "troubled" : "behind"));
        });
    return versions;
  }

  private int running(SoftwareVersion version) {
    return (int)
        desk.kiosks().stream()
            .map(ReportedKiosk::software)
            .filter(told -> told != null && told.version().equals(version.toString()))
            .count();
  }

  private SoftwareView.Course course(Rollout rollout, boolean mayAct) {
    return new SoftwareView.Course(
        SoftwareVersion.numbered(rollout.sequence()).toString(),
        rollout.phase().label(),
        RolloutPage.style(rollout.phase()),
        rollout.template(),
        "%s，%s".formatted(templates.time(rollout.startedAt()), rollout.startedBy()),
        "%s。%s，%s"
            .formatted(
                rollout.note().text(), templates.time(rollout.note().at()), rollout.note().by()),
        rollout.rules().inWords(),
        RolloutPage.groups(rollout, desk.course().progress(rollout), new SoftwareReading().shown()),
        mayAct
            ? RolloutPage.actions(rollout).stream()
                .filter(action -> !action.id().equals(RolloutAction.RETRY.id()))
                .toList()
            : List.of());
  }

  private List<SoftwareView.Kiosk> kiosks(Optional<Rollout> rollout) {
    Map<String, KioskProgress> progress =
        rollout.map(desk.course()::progress).map(RolloutProgress::kiosks).orElse(List.of()).stream()
            .collect(Collectors.toMap(KioskProgress::kiosk, one -> one));
    return desk.kiosks().stream()
        .sorted(
            Comparator.comparing(
                    (ReportedKiosk kiosk) ->
                        Optional.ofNullable(progress.get(kiosk.name()))
                            .map(one -> RolloutPage.rank(one.state()))
                            .orElse(0))
                .thenComparing(ReportedKiosk::name))
        .map(kiosk -> kiosk(kiosk, progress.get(kiosk.name())))
        .toList();
  }

  private static SoftwareView.Kiosk kiosk(ReportedKiosk kiosk, @Nullable KioskProgress progress) {
    KioskSoftware told = kiosk.software();
    boolean shown = progress != null && progress.state() == KioskProgress.State.SHOWN;
    return new SoftwareView.Kiosk(
        kiosk.name(),
        told == null ? "" : told.version(),
        told == null || told.before() == null ? "" : told.before(),
        progress == null ? "" : shown ? new SoftwareReading().shown() : progress.state().label(),
        progress == null ? "plain" : RolloutPage.style(progress.state()),
        progress == null ? "" : progress.detail());
  }

  private SoftwareView.@Nullable Offer offerForm(
      List<SoftwareMirror.Mirrored> mirrored, Optional<SoftwareMirror.Offered> offered) {
    List<String> later =
        mirrored.stream()
            .map(SoftwareMirror.Mirrored::version)
            .distinct()
            .filter(version -> offered.isEmpty() || version.compareTo(offered.get().version()) > 0)
            .map(SoftwareVersion::toString)
            .toList();
    return later.isEmpty()
        ? null
        : new SoftwareView.Offer(
            later, RolloutChoices.offer(template -> Optional.of(desk.forecast(template))));
  }
}
