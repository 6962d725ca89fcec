package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.suoma.county.rollout.KioskProgress;
import org.suoma.county.rollout.Rollout;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Says how far the newest roll-out is, group by group and kiosk by kiosk. */
@Command(name = "status", description = "最近一次发布到了哪些终端", mixinStandardHelpOptions = true)
final class RolloutStatusCommand extends CountyCommand {

  RolloutStatusCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    if (!wiring.keys().exist()) {
      throw new IOException("还没有签名密钥，请先运行 county keys init");
    }
    RolloutDesk desk = wiring.rollouts(wiring.publishing());
    Optional<Rollout> newest = desk.course().newest();
    if (newest.isEmpty()) {
      out.println("还没有从控制台发布过，没有进度可看。");
      return DONE;
    }
    print(newest.get(), desk.course().progress(newest.get()), out);
    return DONE;
  }

  private void print(Rollout rollout, RolloutProgress progress, PrintWriter out) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock().getZone());
    out.println(
        "第 %d 版，%s：%s".formatted(rollout.sequence(), rollout.template(), rollout.phase().label()));
    out.println(
        "最近一步：%s（%s，%s）"
            .formatted(
                rollout.note().text(), time.format(rollout.note().at()), rollout.note().by()));
    ChineseTable groups = new ChineseTable("组", "状态", "终端", "计入", "已显示", "出问题");
    progress
        .groups()
        .forEach(
            group ->
                groups.row(
                    group.name(),
                    group.open() ? "已开放" : "还没开放",
                    group.kiosks(),
                    group.counted(),
                    group.shown(),
                    group.failed()));
    groups.print(out);
    if (progress.kiosks().isEmpty()) {
      out.println("还没有终端报告过。");
      return;
    }
    ChineseTable kiosks = new ChineseTable("终端", "组", "到哪一步", "显示", "说明");
    for (KioskProgress kiosk : progress.kiosks()) {
      kiosks.row(
          kiosk.kiosk(),
          progress.groups().get(kiosk.group()).name(),
          kiosk.state().label(),
          kiosk.release() == 0 ? "—" : "第 " + kiosk.release() + " 版",
          kiosk.detail());
    }
    kiosks.print(out);
  }
}
