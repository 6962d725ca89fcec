package org.suoma.app.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suoma.app.client.CareReport;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.device.DeviceError;
import org.suoma.device.Receipt;

/** What a clerk is told of the kiosk, and what to do. */
class ReadinessTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Speech HAN =
      new Speech(
          KioskWords.bundled(),
          InterfaceTranslations.none(),
          Voices.silent(),
          Visit.Language.HAN,
          false);

  private static final String WELL =
      """
      {"at": "2026-11-27T02:30:00Z",
       "status": {
         "devices": [
           {"name": "receipt-printer", "kind": "printer",
            "status": {"state": "ONLINE", "warnings": []}, "line": {"connections": 1}},
           {"name": "scanner", "kind": "scanner",
            "status": {"state": "DEVICE_BUSY", "warnings": []}, "line": {"connections": 2}}],
         "content": {"sequence": 7, "publishedAt": "2026-11-26T08:00:00Z",
                     "checkedAt": "2026-11-27T02:28:00Z"},
         "outbox": {"waiting": 0, "refused": 0},
         "window": {"settings": {"sitesOff": []}}},
       "vitals": {"version": "1.4.2", "diskFreeBytes": 21400000000},
       "county": {"configured": true, "enrolled": true, "name": "hall-1", "clockAheadSeconds": 0}}
      """;

  private static Readiness of(String report) throws IOException {
    return of(report, true);
  }

  private static Readiness of(String report, boolean plays) throws IOException {
    return Readiness.of(JSON.readValue(report, CareReport.class), plays);
  }

  private static String words(Phrase phrase) {
    return HAN.say(phrase).line();
  }

  private static List<String> points(Readiness readiness) {
    return readiness.items().stream()
        .map(item -> item.level() + " " + words(item.subject()) + " " + words(item.state()))
        .toList();
  }

  @Test
  void aKioskThatIsWellSaysSoPointByPoint() throws Exception {
    Readiness well = of(WELL);

    assertThat(well.isFine()).isTrue();
    assertThat(well.troubles()).isEmpty();
    assertThat(well.worst()).isEqualTo(Readiness.Level.FINE);
    assertThat(points(well))
        .containsExactly(
            "FINE 打印机 正常",
            "FINE 扫码器 正常",
            "FINE 内容 第 7 版，11月26日 星期四 16:00 发布",
            "FINE 到县里的线路 正常，11月27日 星期五 10:28 连上过",
            "FINE 登记 hall-1",
            "FINE 时钟 11月27日 星期五 10:30",
            "FINE 磁盘 还剩 21.4 GB",
            "FINE 居民提交的 都送到了县里",
            "FINE 程序 版本 1.4.2",
            "FINE 录音和视频 正常",
            "FINE 开放时间 一直开放");
  }

  @Test
  void aMachineThatCannotPlayRecordingsIsToldOf() throws Exception {
    assertThat(of(WELL, false).troubles())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(words(item.subject()) + words(item.state())).isEqualTo("录音和视频放不出来");
              assertThat(item.code()).isEqualTo("NO_CODECS");
            });
  }

  @Test
  void thePageThatShowsHowPaperIsChangedDoesNotSendAnybodyToItself() throws Exception {
    Readiness empty =
        of(
            WELL.replaceFirst(
                "\"state\": \"ONLINE\", \"warnings\"",
                "\"state\": \"USER_ERROR\", \"cause\": \"PAPER_OUT\", \"warnings\""));

    assertThat(empty.printers())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(words(Objects.requireNonNull(item.advice()))).isEqualTo("请照上面的图换一卷纸");
              assertThat(item.code()).isEqualTo("PAPER_OUT");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "state": "ONLINE", "warnings": [] | "state": "USER_ERROR", "cause": "PAPER_OUT", "warnings": [] | BAD 打印机 打印纸用完了 请换一卷纸，点“换纸”看怎么换 PAPER_OUT
          "state": "ONLINE", "warnings": [] | "state": "ONLINE", "warnings": ["PAPER_LOW"] | LOOK 打印机 打印纸快用完了 请备好一卷纸 PAPER_LOW
          "state": "ONLINE", "warnings": [] | "state": "OFFLINE", "warnings": [] | BAD 打印机 没有回应 请看设备电源亮不亮、两头的线插没插好 OFFLINE
          "connections": 1} | "connections": 9} | LOOK 打印机 能用，连线断过 8 次 请把插头插紧；还断，请管终端的人换线 LINK_LOST
          "sequence": 7, | "error": "SOURCE_UNREACHABLE", "sequence": 7, | LOOK 到县里的线路 连不上县里，上次连上是 11月27日 星期五 10:28 请看网线插没插好、路由器的灯亮不亮。查内容不受影响 SOURCE_UNREACHABLE
          "sequence": 7, | "error": "SIGNATURE_REJECTED", "sequence": 7, | LOOK 内容 第 7 版，11月26日 星期四 16:00 发布 新内容取不下来，请告诉管终端的人 SIGNATURE_REJECTED
          "enrolled": true | "enrolled": false | BAD 登记 没有登记，县里不认识这台终端 请管终端的人在县控制台发一个登记码 NOT_ADMITTED
          "clockAheadSeconds": 0 | "clockAheadSeconds": 700 | BAD 时钟 比县里快 11 分钟 请管终端的人校时；常走不准，要换主板电池 CLOCK_WRONG
          "clockAheadSeconds": 0 | "clockAheadSeconds": -3600 | BAD 时钟 比县里慢 60 分钟 请管终端的人校时；常走不准，要换主板电池 CLOCK_WRONG
          2026-11-27T02:30:00Z | 2001-01-01T00:00:00Z | BAD 时钟 1月1日 星期一 08:00 请管终端的人校时；常走不准，要换主板电池 CLOCK_WRONG
          21400000000 | 700000000 | LOOK 磁盘 还剩 0.7 GB 请管终端的人清理磁盘 DISK_FULL
          21400000000 | 900000 | BAD 磁盘 满了，居民现在不能提交 请管终端的人清理磁盘 DISK_FULL
          "refused": 0 | "refused": 2 | LOOK 居民提交的 2 件县里没有收 请告诉管终端的人 COUNTY_REFUSED
          "refused": 0 | "refused": 0, "obstacle": "NO_KEYS" | BAD 居民提交的 现在不能提交 请告诉管终端的人 NO_KEYS
          "settings": {"sitesOff" | "settings": {"closed": {"since": "2026-11-26T02:20:00Z"}, "sitesOff" | LOOK 开放时间 县里设了暂停服务 要恢复，请找县里管终端的人
          "vitals" | "software": {"version": "1.4.1", "trial": false, "left": "1.4.2"}, "vitals" | LOOK 程序 版本 1.4.1 新版本 1.4.2 没有装成，退回来了，请告诉管终端的人
          """)
  void whatIsNotWellSaysWhatToDo(String well, String ill, String said) throws Exception {
    Readiness readiness = of(WELL.replaceFirst(Pattern.quote(well), ill));

    assertThat(readiness.count()).isEqualTo(1);
    assertThat(readiness.worst()).isEqualTo(readiness.troubles().get(0).level());
    assertThat(readiness.troubles())
        .singleElement()
        .satisfies(
            item ->
                assertThat(
                        (item.level()
                                + " "
                                + words(item.subject())
                                + " "
                                + words(item.state())
                                + " "
                                + words(Objects.requireNonNull(item.advice()))
                                + " "
                                + item.code())
                            .strip())
                    .isEqualTo(said));
  }

  @Test
  void aKioskThatHasNeverReachedItsCountySaysSo() throws Exception {
    Readiness fresh =
        of(
            WELL.replaceFirst(
                "\"content\": \\{[^}]*}", "\"content\": {\"error\": \"SOURCE_UNREACHABLE\"}"));

    assertThat(fresh.troubles())
        .extracting(item -> words(item.state()))
        .containsExactly("还没有内容", "连不上县里");
  }

  @ParameterizedTest
  @EnumSource(DeviceError.class)
  void everyTroubleOfADeviceHasAdviceThatStandsInTheCatalog(DeviceError cause) throws Exception {
    Readiness readiness =
        of(
            WELL.replaceFirst(
                "\"state\": \"ONLINE\"",
                "\"state\": \"HARDWARE_ERROR\", \"cause\": \"" + cause + "\""));

    Readiness.Item item = readiness.troubles().get(0);
    assertThat(HAN.say(item.state()).isKnown()).isTrue();
    assertThat(HAN.say(Objects.requireNonNull(item.advice())).isKnown()).isTrue();
    assertThat(item.code()).isEqualTo(cause.name());
  }

  @Test
  void thePaperHoldsEveryPointAndWhatToReadOut() throws Exception {
    Readiness ill =
        of(
            WELL.replaceFirst(
                "\"state\": \"ONLINE\"", "\"state\": \"OFFLINE\", \"cause\": \"TIMEOUT\""));
    Receipt paper =
        new ReadinessPaper(HAN)
            .compose(ill, "hall-1", "县政务服务大厅 一楼", Instant.parse("2026-11-27T02:30:00Z"));

    String words =
        paper.items().stream().map(ReadinessTest::text).collect(Collectors.joining("\n"));
    assertThat(words)
        .contains(
            "终端状况",
            "县政务服务大厅 一楼",
            "这台终端 hall-1",
            "11月27日 星期五 10:30",
            "有 1 项要看",
            "! 打印机 设备没有回应",
            "请看设备电源亮不亮、两头的线插没插好",
            "TIMEOUT",
            "√ 磁盘 还剩 21.4 GB");
    assertThat(Arrays.stream(words.split("\n", -1)).filter(line -> line.startsWith("√")))
        .hasSize(10);
  }

  private static String text(Receipt.Item item) {
    if (item instanceof Receipt.Line line) {
      return line.text();
    }
    return item instanceof Receipt.Pair pair ? pair.label() + " " + pair.value() : "";
  }
}
