package org.suoma.county;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.suoma.county.fleet.Fleet;
import picocli.CommandLine.Command;

/** Lists the kiosks and how they are. */
@Command(name = "kiosks", description = "列出终端和它们的状态", mixinStandardHelpOptions = true)
final class KiosksCommand extends CountyCommand {

  KiosksCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock().getZone());
    ChineseTable table = new ChineseTable("终端", "状态", "版本", "最近报告", "问题");
    for (Fleet.Kiosk kiosk : wiring.fleet().kiosks()) {
      Long release = kiosk.line().release();
      table.row(
          kiosk.line().name(),
          kiosk.condition().label(),
          release == null ? "—" : "第 " + release + " 版",
          time.format(kiosk.line().lastSeen()),
          String.join("；", kiosk.line().troubles()));
    }
    table.print(out);
    return DONE;
  }
}
