package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.term.Proposals;
import org.suoma.county.translating.term.TermBase;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.YiChange;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills in, as drafts, what a term base has for exactly the Han wording. */
@Command(
    name = "propose",
    description = "汉文与术语表完全相同、还没有彝文的，填上术语表的彝文作为草稿",
    mixinStandardHelpOptions = true)
final class ProposeCommand extends CountyCommand {

  @Mixin private SelectionOptions options = new SelectionOptions();

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "只用这个许可的术语，可写多次；不填则为 Unicode-3.0、MIT、MIT or GPL-2.0")
  private List<String> licences = List.of("Unicode-3.0", "MIT", "MIT or GPL-2.0");

  @Option(names = "--preview", description = "只看会填什么，不改动")
  private boolean preview;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "术语表；不填则用本县的术语表")
  private @Nullable Path file;

  ProposeCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    TermBase terms = TermBase.read(file == null ? wiring.termBase() : file);
    Proposals proposals =
        wiring
            .translations()
            .propose(terms, options.selection(), new LinkedHashSet<>(licences), preview);
    ChineseTable table = new ChineseTable("编号", "汉文", "彝文（草稿）", "来源");
    for (YiChange change : proposals.changes()) {
      SourcedYi yi = Objects.requireNonNull(change.yi());
      table.row(change.unit().id(), change.unit().zh(), yi.text(), yi.source());
    }
    table.print(out);
    for (TranslationUnit unit : proposals.ambiguous()) {
      out.println("术语表有多种写法，请译者选定：%s　%s".formatted(unit.id(), unit.zh()));
    }
    out.println("%s %d 条草稿".formatted(preview ? "会填上" : "已填上", proposals.changes().size()));
    return DONE;
  }
}
