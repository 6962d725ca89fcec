package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.content.release.Ring;
import org.suoma.county.checking.Judgement;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.publishing.BlockedContentException;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
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
    Judgement judgement = publishing.judgement();
    try {
      ReleaseLine release = publishing.publish(ring);
      out.println("已向%s发布第 %d 版：%s".formatted(ring.label(), release.sequence(), change.inWords()));
      if (!judgement.findings().isEmpty()) {
        out.println(
            "检查提示：已放行 %d 处，警告 %d 处，建议 %d 处（county check-content 列出）"
                .formatted(
                    judgement.count(Severity.BLOCK),
                    judgement.count(Severity.WARN),
                    judgement.count(Severity.ADVICE)));
      }
      return DONE;
    } catch (NothingToPublishException e) {
      out.println(e.getMessage());
      return DONE;
    } catch (BlockedContentException e) {
      wiring.checks().register().note(change.fresh(), e.judgement().findings());
      printBlocked(e.judgement(), out);
      return PARTLY;
    }
  }

  private static void printBlocked(Judgement judgement, PrintWriter out) {
    ChineseTable table = new ChineseTable("规则", "条目", "位置", "问题", "怎么办");
    for (Finding finding : judgement.standing()) {
      table.row(
          finding.rule().label(),
          finding.subject().id(),
          finding.where(),
          finding.what(),
          finding.advice());
    }
    table.print(out);
    out.println("检查拦下了 %d 处，没有发布。请改正，或由签发人在控制台“检查”里写明理由放行".formatted(judgement.standing().size()));
  }
}
