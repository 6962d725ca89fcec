package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Lists the kiosks, whether they are let in and how they are. */
@Command(name = "list", description = "列出终端和它们的状态", mixinStandardHelpOptions = true)
final class KiosksListCommand extends CountyCommand {

  KiosksListCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock().getZone());
    Map<String, Enrolment> enrolments =
        wiring.enrolments().all().stream()
            .collect(Collectors.toMap(one -> one.kiosk().name(), Function.identity()));
    Map<String, Fleet.Kiosk> reported =
        wiring.fleet().kiosks().stream()
            .collect(Collectors.toMap(one -> one.line().name(), Function.identity()));
    Set<String> names = new TreeSet<>(enrolments.keySet());
    names.addAll(reported.keySet());
    ChineseTable table = new ChineseTable("终端", "登记", "状态", "版本", "最近报告", "问题");
    for (String name : names) {
      Enrolment enrolment = enrolments.get(name);
      Fleet.Kiosk kiosk = reported.get(name);
      Long release = kiosk == null ? null : kiosk.line().release();
      table.row(
          name,
          enrolment == null ? "没有登记" : enrolment.state().label(),
          kiosk == null ? "还没有报告" : kiosk.health().state().label(),
          release == null ? "—" : "第 " + release + " 版",
          kiosk == null ? "—" : time.format(kiosk.line().lastSeen()),
          kiosk == null ? "" : String.join("；", kiosk.health().reasons()));
    }
    table.print(out);
    return DONE;
  }
}
