package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.FetchSize;
import org.suoma.content.release.Manifest;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.ByteWords;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.rollout.KioskProgress;
import org.suoma.county.rollout.Phase;
import org.suoma.county.rollout.Rollout;
import org.suoma.county.rollout.RolloutAction;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.rollout.RolloutRefusedException;

/** How far a roll-out is, and what an approver does about it. */
final class RolloutPage {

  private static final String PATH = Section.RELEASES.path() + "/rollout";
  private static final int ALL = 100;

  private final RolloutDesk desk;
  private final Publishing publishing;
  private final PageFrames frames;
  private final PageTemplates templates;

  RolloutPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.desk = services.rollouts();
    this.publishing = services.publishing();
    this.frames = frames;
    this.templates = templates;
  }

  /** The newest one. */
  void newest(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    show(exchange, session, desk.course().newest(), null);
  }

  /** The one of a release. */
  void one(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String number = Replies.parameter(exchange, "release");
    show(
        exchange,
        session,
        number.matches("\\d{1,12}") ? desk.course().of(Long.parseLong(number)) : Optional.empty(),
        null);
  }

  /** Does what an approver says. */
  void act(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String reason = Forms.read(exchange).field("reason");
    try {
      desk.course()
          .act(session.staff(), RolloutAction.of(Replies.parameter(exchange, "action")), reason);
      Replies.redirect(exchange, PATH);
    } catch (RolloutRefusedException | IllegalArgumentException e) {
      show(exchange, session, desk.course().newest(), String.valueOf(e.getMessage()));
    }
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Optional<Rollout> found,
      @Nullable String wrong)
      throws IOException {
    if (found.isEmpty()) {
      templates.problem(
          exchange, StatusCodes.NOT_FOUND, "没有这次分批发布", "这一版没有从控制台发布过，或者编号写错了。请从“发布”里选。");
      return;
    }
    Rollout rollout = found.get();
    RolloutProgress progress = desk.course().progress(rollout);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "rollout.jte",
        new RolloutView(
            frames.frame("第 %d 版的进度".formatted(rollout.sequence()), Section.RELEASES, session),
            head(rollout),
            groups(rollout, progress, "已显示"),
            kiosks(rollout, progress),
            session.staff().may(Permission.PUBLISH) ? actions(rollout) : List.of(),
            wrong));
  }

  private RolloutView.Head head(Rollout rollout) throws IOException {
    RolloutHours hours = rollout.plan().hours();
    return new RolloutView.Head(
        rollout.sequence(),
        rollout.template(),
        rollout.phase().label(),
        style(rollout.phase()),
        "%s，%s".formatted(templates.time(rollout.startedAt()), rollout.startedBy()),
        "%s。%s，%s"
            .formatted(
                rollout.note().text(), templates.time(rollout.note().at()), rollout.note().by()),
        change(rollout),
        rollout.rules().inWords(),
        hours == null
            ? "下载完就显示"
            : "只在 %s 到 %s 之间换上；可以提前下载；终端自己设了时间的按终端的".formatted(hours.from(), hours.to()));
  }

  private String change(Rollout rollout) throws IOException {
    if (rollout.restores() > 0) {
      return "内容退回第 %d 版".formatted(rollout.restores());
    }
    Optional<Manifest> before = publishing.whole(rollout.sequence() - 1);
    Optional<Manifest> now = publishing.whole(rollout.sequence());
    return before.isPresent() && now.isPresent()
        ? publishing.difference(before.get(), now.get()).inWords()
        : "与上一版的差别已经不在发布目录里";
  }

  static String style(Phase phase) {
    return switch (phase) {
      case RUNNING -> "behind";
      case PAUSED, STOPPED -> "troubled";
      case FINISHED -> "well";
      case SUPERSEDED -> "plain";
    };
  }

  /**
   * Its groups.
   *
   * @param word for kiosks that have it
   */
  static List<RolloutView.Group> groups(Rollout rollout, RolloutProgress progress, String word) {
    return progress.groups().stream()
        .map(
            group ->
                new RolloutView.Group(
                    group.name(),
                    !group.open() ? "还没开放" : rollout.phase() == Phase.PAUSED ? "已开放，暂停中" : "已开放",
                    words(group, word),
                    percent(group.shown(), group.counted()),
                    percent(group.failed(), group.counted())))
        .toList();
  }

  private static String words(RolloutProgress.Group group, String word) {
    if (group.kiosks() == 0) {
      return "没有终端";
    }
    String left =
        group.kiosks() == group.counted()
            ? ""
            : "；另有 %d 台不计入".formatted(group.kiosks() - group.counted());
    String failed = group.failed() == 0 ? "" : "，%d 台出问题".formatted(group.failed());
    return "%d 台中 %d 台%s%s%s".formatted(group.counted(), group.shown(), word, failed, left);
  }

  private static int percent(int part, int all) {
    return all == 0 ? 0 : part * ALL / all;
  }

  private List<RolloutView.Kiosk> kiosks(Rollout rollout, RolloutProgress progress)
      throws IOException {
    Optional<Manifest> wanted = publishing.whole(rollout.sequence());
    Map<Long, String> fetch = new HashMap<>();
    for (KioskProgress kiosk : progress.kiosks()) {
      if (!fetch.containsKey(kiosk.release())) {
        fetch.put(kiosk.release(), fetch(kiosk.release(), rollout.sequence(), wanted));
      }
    }
    return progress.kiosks().stream()
        .sorted(
            Comparator.comparing((KioskProgress kiosk) -> rank(kiosk.state()))
                .thenComparing(KioskProgress::group)
                .thenComparing(KioskProgress::kiosk))
        .map(
            kiosk ->
                new RolloutView.Kiosk(
                    kiosk.kiosk(),
                    rollout.plan().groups().get(kiosk.group()).name(),
                    kiosk.state().label(),
                    style(kiosk.state()),
                    kiosk.detail(),
                    kiosk.release() == 0 ? "还没有内容" : "第 " + kiosk.release() + " 版",
                    fetch.getOrDefault(kiosk.release(), "")))
        .toList();
  }

  private String fetch(long shown, long sequence, Optional<Manifest> wanted) throws IOException {
    if (shown >= sequence) {
      return "";
    }
    Optional<Manifest> has = publishing.whole(shown);
    return has.isEmpty() || wanted.isEmpty()
        ? "算不出"
        : ByteWords.of(FetchSize.between(has.get(), wanted.get()).bytes());
  }

  static int rank(KioskProgress.State state) {
    return switch (state) {
      case FAILED -> 0;
      case FETCHING, READY, WAITING, TRYING -> 1;
      case SILENT, OLD_PROGRAM -> 2;
      case NOT_YET -> 3;
      case SHOWN -> 4;
    };
  }

  static String style(KioskProgress.State state) {
    return switch (state) {
      case FAILED -> "troubled";
      case FETCHING, READY, WAITING, TRYING -> "behind";
      case SHOWN -> "well";
      case SILENT -> "silent";
      case OLD_PROGRAM, NOT_YET -> "plain";
    };
  }

  static List<RolloutView.Action> actions(Rollout rollout) {
    return Arrays.stream(RolloutAction.values())
        .filter(action -> action.fits(rollout))
        .map(action -> new RolloutView.Action(action.id(), action.label(), action.effect()))
        .toList();
  }
}
