package org.suoma.county.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about accounts that needs no browser: the first one, and lost passwords. */
@Command(
    name = "accounts",
    description = "账号：建立、列出、重置密码、解绑动态码",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand {

  private AccountsCommand() {}

  /** The command with all below it. */
  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new AccountsCommand())
        .addSubcommand(new AccountsAddCommand(clock))
        .addSubcommand(new AccountsListCommand(clock))
        .addSubcommand(new AccountsResetCommand(clock));
  }
}
