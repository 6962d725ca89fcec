package org.suoma.county;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The county's program; run it with {@code --help} to see what it can do. */
@Command(
    name = "county",
    description = "索玛县级服务端：导入、发布、控制台、终端。",
    mixinStandardHelpOptions = true,
    subcommands = {CommandLine.HelpCommand.class})
public final class CountyServer {

  private CountyServer() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    // The words are Chinese: the terminal's own character set would lose them under LANG=C.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exitCode =
        commandLine(Clock.system(ZoneId.of("Asia/Shanghai"))).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** All commands, with this clock. */
  public static CommandLine commandLine(Clock clock) {
    return new CommandLine(new CountyServer())
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

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
