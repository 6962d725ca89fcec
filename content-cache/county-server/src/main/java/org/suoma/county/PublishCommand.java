package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.content.release.Ring;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.ReleaseLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes everything as a signed release, for all kiosks or for some first. */
@Command(name = "publish", description = "签名并发布全部内容", mixinStandardHelpOptions = true)
final class PublishCommand extends CountyCommand {

  @Option(
      names = "--ring",
      paramLabel = "RING",
      description = "发布给谁：canary 试点终端，early 先行终端，all 全部终端（默认）",
      converter = RingOption.class)
  private Ring ring = Ring.ALL;

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
      ReleaseLine release = publishing.publish(ring);
      out.println("已向%s发布第 %d 版：%s".formatted(ring.label(), release.sequence(), change.inWords()));
    } catch (NothingToPublishException e) {
      out.println(e.getMessage());
    }
    return DONE;
  }
}
