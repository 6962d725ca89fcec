package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Manifest;
import org.suoma.county.numbers.Figure;
import org.suoma.county.numbers.LibraryPackage;
import org.suoma.county.numbers.Period;
import org.suoma.county.numbers.Usage;
import org.suoma.county.numbers.UsageBook;
import org.suoma.county.numbers.UsageCsv;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows how the kiosks were used in a period, or writes it to a file. */
@Command(
    name = "numbers",
    description = "使用统计：一个月、一个季度或一年里终端怎样被使用，不含任何个人信息",
    mixinStandardHelpOptions = true)
final class NumbersCommand extends CountyCommand {

  @Option(
      names = {"--month", "--period"},
      paramLabel = "PERIOD",
      description = "时段：2026-11、2026-Q4、2026 或 2026-11-01..2026-11-15；不写就是本月")
  private String code = "";

  @Option(names = "--csv", description = "按 CSV 输出")
  private boolean csv;

  @Option(names = "--xlsx", paramLabel = "FILE", description = "写成 Excel 工作簿；不覆盖已有的文件")
  private @Nullable Path workbook;

  @Option(
      names = "--package",
      paramLabel = "FILE",
      description = "打包已发布条目的要素和总数，供上级政策库取用（.zip，格式是我们自己的）")
  private @Nullable Path library;

  @Spec private @Nullable CommandSpec spec;

  NumbersCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Period period =
        code.isEmpty()
            ? wiring.numbers().currentMonth()
            : Period.of(code).orElseThrow(() -> unknown(code));
    Usage usage = wiring.numbers().usage(period, "", "");
    if (workbook != null) {
      write(workbook, UsageBook.of(usage), out);
    } else if (library != null) {
      Optional<Manifest> release = wiring.publishing().newest();
      if (release.isEmpty()) {
        throw new ParameterException(commandLine(), "还没有发布过内容，没有可以打包的条目；请先发布");
      }
      write(library, new LibraryPackage(wiring.shelf()).of(usage, release.get()), out);
    } else if (csv) {
      out.print(UsageCsv.of(usage));
    } else {
      print(usage, out);
    }
    return DONE;
  }

  private void write(Path file, byte[] content, PrintWriter out) throws IOException {
    if (Files.exists(file)) {
      throw new ParameterException(commandLine(), "已经有这个文件，没有覆盖：" + file);
    }
    Files.write(file, content);
    out.println("已写入 " + file);
  }

  private ParameterException unknown(String given) {
    return new ParameterException(
        commandLine(),
        "不认识时段“%s”，请写成 2026-11、2026-Q4、2026 或 2026-11-01..2026-11-15".formatted(given));
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    return spec.commandLine();
  }

  private static void print(Usage usage, PrintWriter out) {
    out.println(usage.period().label() + "，" + usage.where());
    if (usage.isEmpty()) {
      out.println("这段时间没有使用记录。");
      return;
    }
    ChineseTable table = new ChineseTable("分类", "内容", "次数");
    for (Usage.Part part : usage.parts()) {
      for (Figure figure : part.figures()) {
        table.row(part.name(), figure.label(), figure.text());
      }
    }
    table.print(out);
  }
}
