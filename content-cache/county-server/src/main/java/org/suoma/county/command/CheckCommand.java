package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.term.Finding;
import org.suoma.county.translating.term.TermBase;
import org.suoma.county.translating.term.TranslationCheck;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks translations; exit code 1 if anything wants a look. */
@Command(
    name = "check",
    description = "检查译文：术语、字符、占位符、原文是否已改；有发现时退出码为 1",
    mixinStandardHelpOptions = true)
final class CheckCommand extends CountyCommand {

  @Mixin private SelectionOptions options = new SelectionOptions();

  @Option(names = "--terms", paramLabel = "FILE", description = "术语表；不填则用本县的术语表")
  private @Nullable Path file;

  CheckCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    TermBase terms = new TermBase(List.of());
    if (file != null || Files.exists(wiring.termBase())) {
      terms = TermBase.read(file == null ? wiring.termBase() : file);
    } else {
      out.println("本县还没有术语表，这次不检查术语（county translations terms 文件）");
    }
    List<Finding> findings =
        new TranslationCheck(terms).findings(wiring.translations().units(options.selection()));
    for (Finding finding : findings) {
      out.println("%s　%s：%s".formatted(finding.kind().label(), finding.id(), finding.words()));
    }
    out.println(findings.isEmpty() ? "没有发现问题" : "共 %d 处".formatted(findings.size()));
    return findings.isEmpty() ? DONE : PARTLY;
  }
}
