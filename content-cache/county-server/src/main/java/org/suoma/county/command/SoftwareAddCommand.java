package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.content.trust.ContentException;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in what the makers of the software have signed. */
@Command(
    name = "add",
    description = "收下开发方签名的程序文件，逐个核对后放进发布目录；收下以后在控制台推给终端",
    mixinStandardHelpOptions = true)
final class SoftwareAddCommand extends CountyCommand {

  @Parameters(paramLabel = "FILE", description = "开发方给的程序文件")
  private @Nullable Path file;

  SoftwareAddCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Path given = Objects.requireNonNull(file);
    try {
      List<SoftwareMirror.Mirrored> fresh = wiring.software().add(given);
      if (fresh.isEmpty()) {
        out.println("这个文件里的版本都已经有了。");
      }
      for (SoftwareMirror.Mirrored version : fresh) {
        out.println(
            "已收下程序 %s（%s）。请在控制台“终端 › 程序”里推给终端。"
                .formatted(version.version(), version.platform().id()));
      }
      return DONE;
    } catch (ContentException e) {
      throw new IOException(
          "没有收下 %s：%s（%s）".formatted(given, e.error().message(), e.getMessage()), e);
    }
  }
}
