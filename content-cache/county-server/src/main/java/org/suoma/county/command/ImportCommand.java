package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files and folders; exit code 1 if any file or row was left out. */
@Command(
    name = "import",
    description = "导入文件或文件夹；有文件或行没有导入时退出码为 1",
    mixinStandardHelpOptions = true)
final class ImportCommand extends CountyCommand {

  @Option(names = "--column", paramLabel = "ID", description = "外来文件归入的栏目；不填则按类型归入默认栏目")
  private @Nullable String column;

  @Option(names = "--preview", description = "只看会导入什么、有什么问题，不改动任何内容")
  private boolean preview;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹")
  private List<Path> paths = List.of();

  ImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out)
      throws IOException, UnreadableDocumentException {
    ImportReport report =
        preview ? wiring.importer().preview(paths, column) : wiring.importer().run(paths, column);
    new ImportTable(report, preview).print(out);
    return report.isWhole() ? DONE : PARTLY;
  }
}
