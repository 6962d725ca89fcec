package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about kiosks that needs no browser. */
@Command(
    name = "kiosks",
    description = "终端：列出、发登记码、停用",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KiosksCommand {

  private KiosksCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new KiosksCommand())
        .addSubcommand(new KiosksListCommand(clock))
        .addSubcommand(new KiosksEnrolCommand(clock))
        .addSubcommand(new KiosksWithdrawCommand(clock));
  }
}
