package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How releases get from group to group; the console has the buttons. */
@Command(
    name = "rollout",
    description = "分批发布：看进度",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RolloutCommand {

  private RolloutCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new RolloutCommand()).addSubcommand(new RolloutStatusCommand(clock));
  }
}
