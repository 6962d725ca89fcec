package org.suoma.journey;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Yi: the pages in Yi, a Yi word typed in two touches a syllable, a page in both languages, heard
 * and printed in Yi; what is missing stays Han and is marked.
 */
final class YiJourney {

  private static final String MONDAY = "ꆏꊂꋍ";
  private static final String PAGE = "notice-weekly-service";

  private final RunningSystem system;
  private final Journey journey;
  private final Path directory;

  YiJourney(RunningSystem system, Journey journey, Path directory) {
    this.system = system;
    this.journey = journey;
    this.directory = directory;
  }

  void play() throws Exception {
    int receiptsBefore = system.bench("receipts").size();
    journey.step("待机画面：点一下屏幕", () -> journey.tap("[data-act=start]"));
    journey.step("首页", () -> journey.see("[data-act=home-services]"));
    journey.step(
        "点 ꆈꌠꉙ：日期成了彝文，没有彝文的留汉文并标出",
        () -> {
          journey.tap("[data-act=lang-ii]");
          journey.read("ꆪ");
          journey.see(".han");
        });
    journey.step(
        "听一听：先读，再点才打开",
        () -> {
          journey.tap("[data-act=hear]");
          journey.see("#voice");
          journey.tap("[data-act=home-villages]");
          journey.see(".speaking");
        });
    journey.step("不听了", () -> journey.tap("[data-act=voice-off]"));
    journey.step("点搜索框", () -> journey.tap("[data-act=open-search]"));
    journey.step("换彝文键盘", () -> journey.tap("[data-act=tab-yi]"));
    journey.step("两下打一个字：ꆏ", () -> touches("n", "ne"));
    journey.step("ꊂ", () -> touches("w", "wa"));
    journey.step("ꋍ", () -> touches("c", "cyp"));
    journey.step(
        "找到有“" + MONDAY + "”的内容", () -> journey.see("#hits[data-words=" + MONDAY + "] .row"));
    journey.step("打开", () -> journey.tap("a[href='entry?id=" + PAGE + "']"));
    journey.step("看到彝文", () -> journey.read(MONDAY));
    journey.step(
        "对照：汉文下面是彝文",
        () -> {
          journey.tap("[data-act=lang-both]");
          journey.read("星期一");
          journey.read(MONDAY);
        });
    journey.step("点打印", () -> journey.tap("[data-act=print]"));
    journey.step("选全文", () -> journey.tap("[data-act=print-full]"));
    journey.step("屏幕说已打印", () -> journey.see("[data-print-state=PRINTED]"));
    journey.step(
        "双语小票出来了",
        () -> {
          journey.await(
              "a new receipt at the printer",
              () -> system.bench("receipts").size() == receiptsBefore + 1);
          Files.write(directory.resolve("receipt.png"), system.latestReceipt());
        });
    journey.step("结束使用", () -> journey.tap("[data-act=finish]"));
    journey.step("语言也恢复成汉文", () -> journey.see("[data-act=start]"));
  }

  private void touches(String initial, String syllable) throws Exception {
    journey.tap("[data-act=yi-" + initial + "]");
    journey.tap("[data-act=yi-" + syllable + "]");
  }
}
