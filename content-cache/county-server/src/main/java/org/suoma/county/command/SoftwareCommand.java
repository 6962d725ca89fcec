package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The software that kiosks run; the console has the buttons that give it to them. */
@Command(
    name = "software",
    description = "终端程序：add 收下开发方签名的文件，list 列出",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SoftwareCommand {

  /** The makers' public keys, as they hand them over. */
  static final String MAKERS = "makers.json";

  private SoftwareCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new SoftwareCommand())
        .addSubcommand(new SoftwareAddCommand(clock))
        .addSubcommand(new SoftwareListCommand(clock));
  }
}
