package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files and folders; exit code 1 if any file could not be read. */
@Command(name = "import", description = "导入文件或文件夹；有文件导入失败时退出码为 1", mixinStandardHelpOptions = true)
final class ImportCommand extends CountyCommand {

  @Option(names = "--column", paramLabel = "ID", description = "外来文件归入的栏目；不填则按类型归入默认栏目")
  private @Nullable String column;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹")
  private List<Path> paths = List.of();

  ImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out)
      throws IOException, UnreadableDocumentException {
    ImportReport report = wiring.importer().run(paths, column);
    new ImportTable(report).print(out);
    return report.failures().isEmpty() ? DONE : PARTLY;
  }
}
