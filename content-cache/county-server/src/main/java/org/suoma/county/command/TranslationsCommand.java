package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about translations; see docs/translations.md. */
@Command(
    name = "translations",
    description = "译文：导出给译者、收回、术语、检查、覆盖情况",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TranslationsCommand {

  private TranslationsCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new TranslationsCommand())
        .addSubcommand(new TranslationsExportCommand(clock))
        .addSubcommand(new TranslationsImportCommand(clock))
        .addSubcommand(new TermsCommand(clock))
        .addSubcommand(new ProposeCommand(clock))
        .addSubcommand(new CheckCommand(clock))
        .addSubcommand(new CoverageCommand(clock));
  }
}
