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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands texts out to translators. */
@Command(
    name = "export",
    description = "导出给译者：文件名以 .xlsx 结尾为表格，以 .xlf 结尾为 XLIFF 2.1，interface.json 为界面译文",
    mixinStandardHelpOptions = true)
final class TranslationsExportCommand extends CountyCommand {

  @Mixin private SelectionOptions options = new SelectionOptions();

  @Parameters(paramLabel = "FILE", description = "要写的文件")
  private @Nullable Path file;

  TranslationsExportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Path target = Objects.requireNonNull(file);
    int units = wiring.translations().exportTo(target, options.selection());
    out.println("已导出 %d 条：%s".formatted(units, target));
    return DONE;
  }
}
