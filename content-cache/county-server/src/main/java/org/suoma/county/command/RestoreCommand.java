package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.county.backup.BackupIndex;
import org.suoma.county.backup.BackupReader;
import org.suoma.county.backup.BackupReader.Settling;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyStores;
import org.suoma.records.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Brings a backup back into an empty data folder, and into an empty database if it is on
 * PostgreSQL; no server may be running on them. So a county moves from one kind of database to the
 * other.
 */
@Command(
    name = "restore",
    description = "从备份恢复到空的数据目录（county.toml 里的 data-dir）；用 PostgreSQL 时，数据库也要是空的",
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
    BackupIndex index;
    try (CountyStores stores = CountyStores.open(config)) {
      index =
          new BackupReader()
              .restore(
                  Objects.requireNonNull(backup),
                  config.dataDir(),
                  settling(config, stores),
                  new CopyProgress(out, "已恢复"));
    }
    out.printf("%n%s 的备份已恢复到 %s。%n", index.madeAt(), config.dataDir());
    return CountyCommand.DONE;
  }

  private static Settling settling(CountyConfig config, CountyStores stores) {
    DatabaseServer server = config.database();
    Settling database = server == null ? Settling.NONE : Settling.into(server);
    return config.store() == null
        ? database
        : database.and(Settling.into(stores.published(), stores.media()));
  }
}
