package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.county.backup.BackupIndex;
import org.suoma.county.backup.BackupReader;
import org.suoma.records.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a backup back into an empty data folder; no server may be running on it. */
@Command(
    name = "restore",
    description = "从备份恢复到空的数据目录（county.toml 里的 data-dir）",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "配置文件 county.toml")
  private @Nullable Path configFile;

  @Option(names = "--from", required = true, paramLabel = "FILE", description = "备份文件")
  private @Nullable Path backup;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, ConfigException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    CountyConfig config = CountyConfig.read(Objects.requireNonNull(configFile));
    BackupIndex index =
        new BackupReader()
            .restore(
                Objects.requireNonNull(backup), config.dataDir(), new CopyProgress(out, "已恢复"));
    out.printf("%n%s 的备份已恢复到 %s。%n", index.madeAt(), config.dataDir());
    return CountyCommand.DONE;
  }
}
