package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.county.recording.Recording;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.VoicePlan;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a folder of recordings; exit code 2 if nothing was taken, 1 if some files were not. */
@Command(
    name = "import",
    description = {
      "导入一个文件夹的录音，文件名为 编号.zh.mp3（汉语）或 编号.ii.mp3（彝语），编号里的 / 写成 __。",
      "有一个文件不能用，就什么都不导入（退出码 2），除非给出 --skip-refused（退出码 1）。"
    },
    mixinStandardHelpOptions = true)
final class VoicesImportCommand extends CountyCommand {

  private static final int NOTHING = 2;

  @Option(names = "--speaker", required = true, paramLabel = "NAME", description = "谁录的，如“双语通 录音”")
  private String speaker = "";

  @Option(names = "--on", paramLabel = "DATE", description = "哪天录的，如 2026-11-20；不填为今天")
  private @Nullable LocalDate recordedOn;

  @Option(names = "--synthetic", description = "机器合成的声音（只限汉语，终端上会标明）")
  private boolean synthetic;

  @Option(names = "--skip-refused", description = "不能用的文件跳过，其余照常导入")
  private boolean skipRefused;

  @Option(names = "--preview", description = "只看会怎样，不改动")
  private boolean preview;

  @Parameters(paramLabel = "DIR", description = "放录音的文件夹")
  private @Nullable Path folder;

  VoicesImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Recording.Speaker by = speaker();
    VoicePlan plan = wiring.recordings().plan(Objects.requireNonNull(folder), synthetic);
    plan.refusals()
        .forEach(refusal -> out.println("不能用：%s　%s".formatted(refusal.file(), refusal.reason())));
    if (!plan.refusals().isEmpty() && !skipRefused) {
      out.println(
          "有 %d 个文件不能用，什么都没有导入。改好再来，或加 --skip-refused 跳过它们。".formatted(plan.refusals().size()));
      return NOTHING;
    }
    if (preview) {
      plan.recordings()
          .forEach(one -> out.println("会导入：%s → %s".formatted(one.file(), one.unit())));
      out.println("这是预览，什么都没有改动。");
    } else {
      wiring.recordings().take(plan.recordings(), by);
      print(plan, out);
      CoverageCommand.print(wiring.translations(), out);
    }
    return plan.refusals().isEmpty() ? DONE : PARTLY;
  }

  private Recording.Speaker speaker() throws IOException {
    LocalDate today = LocalDate.now(clock());
    LocalDate day = recordedOn == null ? today : recordedOn;
    if (speaker.isBlank()) {
      throw new IOException("--speaker 要写明是谁录的");
    }
    if (day.isAfter(today)) {
      throw new IOException("--on 不能晚于今天：" + day);
    }
    return new Recording.Speaker(speaker.strip(), day, synthetic);
  }

  private static void print(VoicePlan plan, PrintWriter out) {
    long han = plan.recordings().stream().filter(one -> one.language() == Language.HAN).count();
    long replaced = plan.recordings().stream().filter(Recording::replaces).count();
    out.println(
        "已导入 %d 条录音：汉语 %d 条，彝语 %d 条；其中 %d 条换下了原来的录音。"
            .formatted(plan.recordings().size(), han, plan.recordings().size() - han, replaced));
  }
}
