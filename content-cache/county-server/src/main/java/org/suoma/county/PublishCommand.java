package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.ReleaseLine;
import picocli.CommandLine.Command;

/** Publishes everything as a signed release for all kiosks. */
@Command(name = "publish", description = "签名并发布全部内容", mixinStandardHelpOptions = true)
final class PublishCommand extends CountyCommand {

  PublishCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    if (!wiring.keys().exist()) {
      throw new IOException("还没有签名密钥，请先运行 county keys init");
    }
    Publishing publishing = wiring.publishing();
    PendingChange change = publishing.pending();
    try {
      ReleaseLine release = publishing.publish();
      out.println("已发布第 %d 版：%s".formatted(release.sequence(), change.inWords()));
    } catch (NothingToPublishException e) {
      out.println(e.getMessage());
    }
    return DONE;
  }
}
