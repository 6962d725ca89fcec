package org.suoma.device.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about devices that need no device; others add those that do. */
@Command(
    name = "devices",
    description = "打印机、读卡器、扫码器：找一找、查一查、看看会打成什么样",
    mixinStandardHelpOptions = true,
    subcommands = CommandLine.HelpCommand.class)
public final class DeviceCommands {

  private DeviceCommands() {}

  /** {@code render} and {@code document}. */
  public static CommandLine commandLine() {
    return new CommandLine(new DeviceCommands())
        .addSubcommand(new RenderCommand())
        .addSubcommand(new DocumentCommand());
  }
}
