package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.release.Ring;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.rollout.Rollout;
import org.suoma.county.storage.content.ReleaseLine;

/** The list of releases, and the way to the next one. */
final class ReleasesPage implements ConsolePage {

  private static final double MEGABYTE = 1_000_000.0;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  ReleasesPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    PendingChange pending = services.publishing().pending();
    List<ReleaseLine> lines = services.releases().newest();
    boolean mayPublish = session.staff().may(Permission.PUBLISH);
    templates.page(
        exchange,
        "releases.jte",
        new ReleasesView(
            frames.frame("发布", Section.RELEASES, session),
            pending.inWords(),
            !pending.isEmpty(),
            Replies.parameter(exchange, "done").equals("1"),
            rows(lines, mayPublish),
            services
                .rollouts()
                .course()
                .newest()
                .filter(rollout -> rollout.phase().isOpen())
                .map(this::rolling)
                .orElse(null),
            services.rollouts().restored().orElse(0L),
            mayPublish && !services.rollouts().course().holdsNewest()
                ? promotions(lines)
                : List.of()));
  }

  private ReleasesView.Rolling rolling(Rollout rollout) {
    return new ReleasesView.Rolling(
        rollout.sequence(),
        rollout.template(),
        rollout.phase().label(),
        RolloutPage.style(rollout.phase()),
        "%s。%s，%s"
            .formatted(
                rollout.note().text(), templates.time(rollout.note().at()), rollout.note().by()));
  }

  /** One line each has the links, however many rings a release came to. */
  private List<ReleasesView.Row> rows(List<ReleaseLine> lines, boolean mayPublish) {
    Set<Long> rolledOut =
        services.rollouts().course().all().stream()
            .map(Rollout::sequence)
            .collect(Collectors.toSet());
    long newest = lines.stream().mapToLong(ReleaseLine::sequence).max().orElse(0);
    Set<Long> linked = new HashSet<>();
    List<ReleasesView.Row> rows = new ArrayList<>();
    for (ReleaseLine line : lines) {
      boolean first = linked.add(line.sequence());
      rows.add(
          row(
              line,
              first && rolledOut.contains(line.sequence()),
              first && mayPublish && line.sequence() < newest));
    }
    return rows;
  }

  /** What is in force for some kiosks and not yet for all, and whom it can be given to. */
  private static List<ReleasesView.Promotion> promotions(List<ReleaseLine> lines) {
    Map<Ring, Long> newest = new EnumMap<>(Ring.class);
    lines.forEach(line -> newest.merge(line.ring(), line.sequence(), Math::max));
    List<ReleasesView.Promotion> promotions = new ArrayList<>();
    for (Ring from : Ring.values()) {
      long proven = newest.getOrDefault(from, 0L);
      List<Ring> wider =
          Arrays.stream(Ring.values())
              .filter(to -> from.compareTo(to) < 0 && proven > widest(newest, to))
              .toList();
      if (!wider.isEmpty()) {
        promotions.add(new ReleasesView.Promotion(proven, from, wider));
      }
    }
    return promotions;
  }

  /** The newest release that kiosks of a ring have: their own ring's or that of a wider one. */
  private static long widest(Map<Ring, Long> newest, Ring ring) {
    return newest.entrySet().stream()
        .filter(one -> one.getKey().compareTo(ring) >= 0)
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private ReleasesView.Row row(ReleaseLine line, boolean rolledOut, boolean canBeRestored) {
    return new ReleasesView.Row(
        line.sequence(),
        line.ring().label(),
        templates.time(line.createdAt()),
        line.entries(),
        line.changeInWords(),
        "%.1f MB".formatted(line.bytes() / MEGABYTE),
        rolledOut,
        canBeRestored);
  }
}
