package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies the newest release onto a USB stick, for halls without a line. */
@Command(
    name = "export",
    description = "把最新内容拷到 U 盘，插到没有网络的终端上即可更新",
    mixinStandardHelpOptions = true)
final class ExportCommand extends CountyCommand {

  /** Agents look for a folder of this name on everything that is plugged in. */
  static final String FOLDER = "suoma-content";

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "U 盘的目录")
  private @Nullable Path target;

  ExportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Path folder = Objects.requireNonNull(target).resolve(FOLDER);
    wiring.publishing().export(folder, wiring.software().paths(), new CopyProgress(out, "已拷贝"));
    out.printf("%n内容在 %s。请安全弹出后插到终端上。%n", folder);
    return DONE;
  }
}
