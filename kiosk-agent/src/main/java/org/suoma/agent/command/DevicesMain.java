package org.suoma.agent.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.suoma.device.command.DeviceCommands;
import picocli.CommandLine;

/** The commands about devices; run it with {@code --help} to see what it can do. */
public final class DevicesMain {

  private DevicesMain() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    System.exit(commandLine().setOut(out).setErr(err).execute(args));
  }

  static CommandLine commandLine() {
    return DeviceCommands.commandLine()
        .addSubcommand(new ProbeCommand())
        .addSubcommand(new CheckCommand());
  }

  /** The words are Chinese: the terminal's own character set would lose them under LANG=C. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
  }
}
