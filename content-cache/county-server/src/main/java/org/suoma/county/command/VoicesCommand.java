package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about recordings; see docs/translations.md. */
@Command(
    name = "voices",
    description = "录音：看还缺哪些，把录好的文件导入",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class VoicesCommand {

  private VoicesCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new VoicesCommand())
        .addSubcommand(new VoicesImportCommand(clock))
        .addSubcommand(new VoicesMissingCommand(clock));
  }
}
