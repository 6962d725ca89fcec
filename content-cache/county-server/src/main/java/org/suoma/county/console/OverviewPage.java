package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suoma.content.model.County;
import org.suoma.county.console.OverviewView.Count;
import org.suoma.county.console.OverviewView.Warning;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.importing.Importer;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.storage.ReleaseLine;

/** The first page: what is published, what waits, and what needs a person. */
final class OverviewPage implements ConsolePage {

  private static final int KIOSKS_SHOWN = 6;
  private static final int FULL_WIDTH = 100;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  OverviewPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<ReleaseLine> release = services.releases().last();
    PendingChange pending = services.publishing().pending();
    List<Fleet.Kiosk> kiosks = services.fleet().kiosks();
    List<KioskRow> rows =
        kiosks.stream()
            .sorted(Comparator.comparing((Fleet.Kiosk kiosk) -> kiosk.condition()).reversed())
            .limit(KIOSKS_SHOWN)
            .map(kiosk -> KioskRow.of(kiosk, templates))
            .toList();
    int well = (int) kiosks.stream().filter(kiosk -> !kiosk.condition().needsAPerson()).count();
    templates.page(
        exchange,
        "overview.jte",
        new OverviewView(
            frames.frame("总览", Section.OVERVIEW, session),
            release.map(line -> "第 " + line.sequence() + " 版").orElse("尚未发布"),
            release.map(line -> templates.time(line.createdAt()) + " 发布").orElse("终端还没有可以显示的内容"),
            pending.inWords(),
            !pending.isEmpty(),
            pending.total(),
            counts(),
            well,
            rows,
            warnings(kiosks, release)));
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    int most = services.shelf().counts().values().stream().max(Integer::compare).orElse(1);
    services
        .shelf()
        .counts()
        .forEach(
            (type, count) ->
                counts.add(
                    new Count(
                        type.jsonName(),
                        type.label(),
                        count,
                        Math.max(1, count * FULL_WIDTH / most))));
    counts.sort(Comparator.comparing(Count::count).reversed());
    return counts;
  }

  private List<Warning> warnings(List<Fleet.Kiosk> kiosks, Optional<ReleaseLine> release) {
    List<Warning> warnings = new ArrayList<>();
    long silent = count(kiosks, Fleet.Condition.SILENT);
    if (silent > 0) {
      warnings.add(
          new Warning(
              "%d 台终端超过 %d 分钟没有消息".formatted(silent, Fleet.SILENCE.toMinutes()),
              Section.KIOSKS.path(),
              "查看终端"));
    }
    long troubled = count(kiosks, Fleet.Condition.TROUBLED);
    if (troubled > 0) {
      warnings.add(new Warning(troubled + " 台终端的设备需要查看", Section.KIOSKS.path(), "查看终端"));
    }
    boolean named =
        services
            .shelf()
            .county()
            .map(County::code)
            .filter(code -> !code.equals(Importer.UNKNOWN_COUNTY_CODE))
            .isPresent();
    if (!named) {
      warnings.add(new Warning("还没有导入县信息（county.json）", Section.IMPORT.path(), "去导入"));
    }
    if (release.isEmpty()) {
      warnings.add(new Warning("还没有发布过任何内容", Section.RELEASES.path(), "去发布"));
    }
    return warnings;
  }

  private static long count(List<Fleet.Kiosk> kiosks, Fleet.Condition condition) {
    return kiosks.stream().filter(kiosk -> kiosk.condition() == condition).count();
  }
}
