package org.suoma.county.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Lists the releases, newest first. */
@Command(name = "releases", description = "列出已发布的版本", mixinStandardHelpOptions = true)
final class ReleasesCommand extends CountyCommand {

  ReleasesCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock().getZone());
    ChineseTable table = new ChineseTable("版本", "终端", "发布时间", "条目", "变化", "字节");
    wiring
        .releases()
        .newest()
        .forEach(
            release ->
                table.row(
                    release.sequence(),
                    release.ring().label(),
                    time.format(release.createdAt()),
                    release.entries(),
                    release.changeInWords(),
                    release.bytes()));
    table.print(out);
    return DONE;
  }
}
