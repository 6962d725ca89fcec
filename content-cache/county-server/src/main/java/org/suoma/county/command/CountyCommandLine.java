package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that can be typed to the county's program; none of the commands is for others. */
@Command(
    name = "county",
    description = "索玛县级服务端：导入、发布、控制台、终端。",
    mixinStandardHelpOptions = true,
    subcommands = {CommandLine.HelpCommand.class})
public final class CountyCommandLine {

  private CountyCommandLine() {}

  /** All commands, with this clock. */
  public static CommandLine with(Clock clock) {
    return new CommandLine(new CountyCommandLine())
        .addSubcommand(new ServeCommand(clock))
        .addSubcommand(new ImportCommand(clock))
        .addSubcommand(new CheckContentCommand(clock))
        .addSubcommand(new PublishCommand(clock))
        .addSubcommand(new PromoteCommand(clock))
        .addSubcommand(new ExportCommand(clock))
        .addSubcommand(new KeysCommand(clock))
        .addSubcommand(new ReleasesCommand(clock))
        .addSubcommand(RolloutCommand.commandLine(clock))
        .addSubcommand(SoftwareCommand.commandLine(clock))
        .addSubcommand(KiosksCommand.commandLine(clock))
        .addSubcommand(new NumbersCommand(clock))
        .addSubcommand(AccountsCommand.commandLine(clock))
        .addSubcommand(new BackupCommand(clock))
        .addSubcommand(new RestoreCommand())
        .addSubcommand(TranslationsCommand.commandLine(clock))
        .addSubcommand(VoicesCommand.commandLine(clock))
        .setExecutionExceptionHandler(new PlainErrors());
  }
}
