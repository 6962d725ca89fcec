package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a kiosk in no more. */
@Command(
    name = "withdraw",
    description = "停用一台终端：它的密钥从现在起无效，名称、地区和记录留着",
    mixinStandardHelpOptions = true)
final class KiosksWithdrawCommand extends CountyCommand {

  @Parameters(paramLabel = "NAME", description = "终端名称")
  private String name = "";

  KiosksWithdrawCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    if (!wiring.enrolments().withdraw(Optional.empty(), name)) {
      throw new IOException("没有名为“%s”的终端，现有的见 ./suoma county kiosks list".formatted(name));
    }
    out.println("已停用 " + name);
    return DONE;
  }
}
