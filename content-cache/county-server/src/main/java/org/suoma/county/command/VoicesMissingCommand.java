package org.suoma.county.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what has not been recorded yet, with the names that its files are to have. */
@Command(
    name = "missing",
    description = "还没有录音的文字和该用的文件名；有要填内容的句子按段列出",
    mixinStandardHelpOptions = true)
final class VoicesMissingCommand extends CountyCommand {

  @Option(names = "--yi", description = "看缺哪些彝语录音；不填看汉语。没有审定彝文的不列")
  private boolean yi;

  @Option(names = "--entries", description = "也列出条目、栏目和县信息的文字；不填只列界面文字")
  private boolean entries;

  VoicesMissingCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) {
    List<TranslationUnit> missing =
        wiring.recordings().recordable().stream()
            .filter(unit -> entries || unit.context().part() == Context.Part.INTERFACE)
            .filter(yi ? Language.NUOSU::lacks : Language.HAN::lacks)
            .toList();
    ChineseTable table = new ChineseTable("文件名", "要录的文字");
    missing.forEach(unit -> table.row(fileName(unit), words(unit)));
    table.print(out);
    out.println("还缺 %d 条%s录音。".formatted(missing.size(), yi ? "彝语" : "汉语"));
    return DONE;
  }

  private String words(TranslationUnit unit) {
    SourcedYi words = unit.yi();
    return (yi && words != null ? words.text() : unit.zh()).replaceAll("\\s+", " ");
  }

  private String fileName(TranslationUnit unit) {
    String id = unit.id().replaceFirst("^interface/", "").replace("/", "__");
    return id + (yi ? ".ii.mp3" : ".zh.mp3");
  }
}
