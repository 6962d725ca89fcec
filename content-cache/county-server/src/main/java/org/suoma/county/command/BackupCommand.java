package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.county.backup.BackupIndex;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes all of the county's data into one file, while the server serves. */
@Command(
    name = "backup",
    description = "把数据库、密钥、附件和已发布的内容备份成一个文件，不用停服务",
    mixinStandardHelpOptions = true)
final class BackupCommand extends CountyCommand {

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "备份文件，不能已经存在")
  private @Nullable Path target;

  BackupCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Path file = Objects.requireNonNull(target);
    BackupIndex index = wiring.backup().write(file, new CopyProgress(out, "已备份"));
    out.printf("%n%d 个文件备份在 %s。%n", index.files().size(), file);
    out.println("里面有私钥：请锁起来，另放一处。恢复用 county restore。");
    return DONE;
  }
}
