package org.suoma.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Apply and speak up: an application for disclosure by touch alone while the line to the county is
 * cut and the agent dies, a letter without a name, and nothing of either once the visit is over.
 */
final class ApplyJourney {

  /** The specimen of GB 11643-1999. */
  private static final String SPECIMEN = "11010519491231002X";

  /** Words that nothing else on the machine says; the eye in the window must never be told them. */
  private static final String CANARY = "qzxwvkpm";

  /** On the emulated reader's card. */
  private static final String NAME = "示例人";

  private static final String PHONE = "0899555975312";

  private final RunningSystem system;
  private final Journey journey;
  private final Probe probe;
  private final Path directory;
  private String number = "";
  private String code = "";

  ApplyJourney(RunningSystem system, Journey journey, Probe probe, Path directory) {
    this.system = system;
    this.journey = journey;
    this.probe = probe;
    this.directory = directory;
  }

  void play() throws Exception {
    try {
      steps();
    } finally {
      system.hold("county", false);
    }
  }

  private void steps() throws Exception {
    int receiptsBefore = system.bench("receipts").size();
    journey.step("待机画面：点一下屏幕", () -> journey.tap("[data-act=start]"));
    journey.step("线路断了", () -> system.hold("county", true));
    fill();
    journey.step("签名", () -> journey.sign("[data-sign]"));
    journey.step("下一步：看一遍", () -> journey.tap("[data-act=next]"));
    journey.step("都在这里，可以改", () -> journey.see("[data-act=change-id]"));
    journey.step("往下看", () -> journey.tap("[data-act=more]"));
    journey.step("提交", () -> journey.tap("[data-act=send]"));
    journey.step("有编号和查询码", () -> journey.see(".sent .claim"));
    journey.step("记下编号和查询码", this::noteClaim);
    journey.step("打印回执", () -> journey.tap("[data-act=print-sent]"));
    journey.step("屏幕说已打印", () -> journey.see("[data-print-state=PRINTED]"));
    journey.step(
        "回执出来了",
        () -> {
          journey.await(
              "a new receipt at the printer",
              () -> system.bench("receipts").size() == receiptsBefore + 1);
          Files.write(directory.resolve("receipt.png"), system.latestReceipt());
        });
    journey.step("代理被杀掉又起来，信封还在", this::killAgent);
    journey.step("线路好了，信封送到了县里", this::restoreLine);
    letter();
    lookUpState();
    journey.step("结束使用", () -> journey.tap("[data-act=finish]"));
    journey.step("回到待机画面", () -> journey.see("[data-act=start]"));
    journey.step(
        "写过的都没有了",
        () -> {
          journey.tap("[data-act=start]");
          journey.tap("[data-act=home-disclosure]");
          journey.tap("[data-act='door-apply']");
          journey.tap("[data-act=begin]");
          journey.see("[data-question=request]");
          if (!probe.look(".typed").text().isBlank()) {
            throw new AssertionError("the second visitor sees what the first has written");
          }
        });
    journey.step("离开", () -> journey.tap("[data-act=finish]"));
    journey.step("磁盘、记录、数据库、各程序的内存里都没有写过的字", this::lookForTraces);
  }

  private void lookForTraces() throws Exception {
    Traces traces = new Traces(List.of(CANARY, NAME, PHONE, SPECIMEN));
    List<String> found = new ArrayList<>(traces.below(Path.of(system.data())));
    for (String program : List.of("app", "agent", "county")) {
      traces.inHeap(system.pid(program), directory).stream()
          .map(trace -> program + ": " + trace)
          .forEach(found::add);
    }
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("; ", found));
    }
  }

  private void fill() {
    journey.step("点“申请公开”", () -> journey.tap("[data-act=home-disclosure]"));
    journey.step("点“申请公开一条信息”", () -> journey.tap("[data-act='door-apply']"));
    journey.step("开始申请", () -> journey.tap("[data-act=begin]"));
    journey.step(
        "写想要什么：已经公开的马上显示",
        () -> {
          journey.see("[data-question=request]");
          write("dibaobiaozhun");
          journey.see("#found .row");
        });
    journey.step(
        "再写几个字母",
        () -> {
          journey.tap("[data-act=tab-latin]");
          journey.type(CANARY, "latin");
          journey.see("[data-act=tab-latin][aria-selected=true]");
        });
    journey.step("下一步", () -> journey.tap("[data-act=next]"));
    journey.step("选机关", () -> journey.tap("[data-act=answer-civil-affairs]"));
    journey.step("看告知，同意", () -> journey.tap("[data-act=agree]"));
    journey.step("我个人", () -> journey.tap("[data-act=answer-citizen]"));
    journey.step("我自己写", () -> journey.tap("[data-act=answer-myself]"));
    journey.step(
        "身份证号单独同意",
        () -> {
          journey.see("[data-question=agree-id]");
          journey.tap("[data-act=agree]");
        });
    journey.step(
        "放身份证：姓名和号码自己填好",
        () -> {
          journey.see("[data-question=card] .card-field");
          system.doAtBench("card/lay");
          journey.see("[data-question=phone]");
          system.doAtBench("card/lift");
        });
    journey.step(
        "电话",
        () -> {
          journey.type(PHONE, "number");
          journey.tap("[data-act=next]");
        });
    journey.step("要纸的", () -> journey.tap("[data-act=answer-PAPER]"));
    journey.step("自己来取", () -> journey.tap("[data-act=answer-PICK_UP]"));
    journey.step("到签名", () -> journey.see("[data-sign]"));
  }

  private void letter() {
    journey.step("回首页", () -> journey.tap("[data-act=home]"));
    journey.step("点“提意见”", () -> journey.tap("[data-act=home-opinions]"));
    journey.step("点“写给政府”", () -> journey.tap("[data-act='door-speak']"));
    journey.step("选“意见建议”", () -> journey.tap("[data-act=letter-opinion]"));
    journey.step(
        "写一句话",
        () -> {
          journey.see("[data-question=text]");
          write("ludengbuliang");
        });
    journey.step("下一步", () -> journey.tap("[data-act=next]"));
    journey.step("不留电话", () -> journey.tap("[data-act=answer-none]"));
    journey.step("提交", () -> journey.tap("[data-act=send]"));
    journey.step("收到了", () -> journey.see(".sent .claim"));
    journey.step("也送到了县里", this::awaitEmptyOutbox);
  }

  private void noteClaim() throws Exception {
    number = digits(".claim .digits-number");
    code = digits(".claim .digits-code");
  }

  private String digits(String css) throws Exception {
    return probe.look(css).text().replaceAll("[^0-9]", "");
  }

  private void lookUpState() {
    journey.step("回首页", () -> journey.tap("[data-act=home]"));
    journey.step("点“申请公开”", () -> journey.tap("[data-act=home-disclosure]"));
    journey.step("查办到哪一步", () -> journey.tap("[data-act='door-state']"));
    journey.step(
        "输入编号和查询码",
        () -> {
          journey.see("[data-act=field-code]");
          journey.type(number, "number");
          journey.tap("[data-act=field-code]");
          journey.type(code, "number");
        });
    journey.step("查", () -> journey.tap("[data-act=look]"));
    journey.step("县里已经收到", () -> journey.see("[data-state=DISCLOSURE_APPLICATION]"));
  }

  /** Types letters, and takes the likeliest characters for all of them. */
  private void write(String letters) throws Exception {
    journey.type(letters, "key");
    journey.tap("[data-act=candidate-1][data-typed='" + letters.length() + "']");
    journey.see(".candidate-list:empty");
  }

  private void killAgent() throws Exception {
    if (waiting() != 1) {
      throw new AssertionError("%d submissions wait, and not one".formatted(waiting()));
    }
    long before = system.pid("agent");
    system.kill("agent");
    journey.await("another agent", () -> system.pid("agent") != before);
    journey.await("the envelope in its outbox", () -> waiting() == 1);
  }

  private void restoreLine() throws Exception {
    system.hold("county", false);
    awaitEmptyOutbox();
  }

  private void awaitEmptyOutbox() throws Exception {
    journey.await("an empty outbox", () -> waiting() == 0);
  }

  private int waiting() throws Exception {
    return system.agent("v1/status").at("/outbox/waiting").asInt(-1);
  }
}
