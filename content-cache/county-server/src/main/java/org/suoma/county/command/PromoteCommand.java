package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.content.release.Ring;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a release that has proven itself in force for more kiosks. */
@Command(name = "promote", description = "把试点（或先行）终端上的版本推给更多终端", mixinStandardHelpOptions = true)
final class PromoteCommand extends CountyCommand {

  @Option(
      names = "--from",
      paramLabel = "RING",
      description = "哪些终端上的版本：canary（默认）或 early",
      converter = RingOption.class)
  private Ring from = Ring.CANARY;

  @Option(
      names = "--to",
      paramLabel = "RING",
      description = "推给谁：early 或 all（默认）",
      converter = RingOption.class)
  private Ring to = Ring.ALL;

  PromoteCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    try {
      ReleaseLine release = wiring.publishing().promote(from, to);
      out.println("第 %d 版已推给%s。".formatted(release.sequence(), to.label()));
    } catch (NothingToPublishException e) {
      out.println(e.getMessage());
    }
    return DONE;
  }
}
