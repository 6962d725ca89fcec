package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.county.software.SoftwareShelf;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Lists the versions of the software that the county has. */
@Command(name = "list", description = "列出收下的程序版本", mixinStandardHelpOptions = true)
final class SoftwareListCommand extends CountyCommand {

  private static final long MEGABYTE = 1_000_000;

  SoftwareListCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    SoftwareShelf shelf = wiring.software();
    List<SoftwareMirror.Mirrored> versions = shelf.versions();
    if (versions.isEmpty()) {
      out.println("还没有收下任何程序版本。");
      return DONE;
    }
    Optional<SoftwareMirror.Offered> offered = shelf.offered();
    DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(clock().getZone());
    ChineseTable table = new ChineseTable("版本", "平台", "制作日期", "全部下载（MB）", "终端");
    for (SoftwareMirror.Mirrored version : versions) {
      boolean isOffered =
          offered.filter(one -> one.version().equals(version.version())).isPresent();
      table.row(
          version.version(),
          version.platform().id(),
          day.format(version.createdAt()),
          version.packedBytes() / MEGABYTE,
          !isOffered ? "" : offered.orElseThrow().withdrawn() ? "已撤回" : "正在推给终端");
    }
    table.print(out);
    return DONE;
  }
}
