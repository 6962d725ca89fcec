package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.Credits;
import org.suoma.county.translating.ImportPlan;
import org.suoma.county.translating.ImportPlan.Outcome;
import org.suoma.county.translating.text.YiChange;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes translations back; exit code 1 if any row was not applied. */
@Command(
    name = "import",
    description = "收回译者的文件（.xlsx 或 .xlf），整个文件一起生效或都不生效；有没有采用的行时退出码为 1",
    mixinStandardHelpOptions = true)
final class TranslationsImportCommand extends CountyCommand {

  @Option(names = "--preview", description = "只看会改什么，不改动")
  private boolean preview;

  @Option(names = "--source", paramLabel = "TEXT", description = "没有写来源的译文记为这个来源")
  private String source = "";

  @Option(names = "--licence", paramLabel = "TEXT", description = "没有写许可的译文记为这个许可")
  private String licence = "";

  @Parameters(paramLabel = "FILE", description = "译者交回的文件")
  private @Nullable Path file;

  TranslationsImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    ImportPlan plan =
        wiring
            .translations()
            .importFrom(Objects.requireNonNull(file), new Credits(source, licence), preview);
    for (ImportPlan.Item item : plan.items()) {
      if (item.outcome() != Outcome.UNCHANGED && (preview || item.change() == null)) {
        out.println("第 %d 行　%s　%s".formatted(item.line(), item.outcome().label(), item.id()));
        YiChange change = item.change();
        if (change != null) {
          out.println("  %s → %s".formatted(words(change.unit().yi()), words(change.yi())));
        }
      }
      if (!item.remark().isEmpty()) {
        out.println("  提醒（第 %d 行 %s）：%s".formatted(item.line(), item.id(), item.remark()));
      }
    }
    ChineseTable table = new ChineseTable(preview ? "会有的结果" : "结果", "条数");
    for (Outcome outcome : Outcome.values()) {
      table.row(outcome.label(), plan.count(outcome));
    }
    table.print(out);
    if (preview) {
      out.println("这是预览，什么都没有改动。");
    }
    return plan.count(Outcome.HAN_CHANGED) + plan.count(Outcome.GONE) == 0 ? DONE : PARTLY;
  }

  private static String words(@Nullable SourcedYi yi) {
    return yi == null
        ? "（无）"
        : "%s（%s，%s）".formatted(yi.text(), yi.source(), yi.isDraft() ? "草稿" : "已审定");
  }
}
