package org.suoma.content.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTest {

  @Test
  void readsTimesAndWordsAndPassesOverTheRest() throws Exception {
    assertThat(
            WebVtt.parse(
                """
                \uFEFFWEBVTT - 跟着阿妈去报名
                Kind: captions

                NOTE
                这一段是说明

                STYLE
                ::cue { color: red }

                1
                00:01.000 --> 00:02.500 line:0 align:start
                <v 阿妈>去哪个<b>学校</b>报名？</v>

                00:02.500 --> 01:00:03.004
                3 &lt; 4 &amp;&amp; 5&nbsp;元
                第二行
                """))
        .containsExactly(
            new Cue(1_000, 2_500, "去哪个学校报名？"), new Cue(2_500, 3_603_004, "3 < 4 && 5\u00A0元\n第二行"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsFilesOfEverySystem(String newline) throws Exception {
    String file = String.join(newline, "WEBVTT", "", "00:00.000 --> 00:01.000", "字", "幕", "");
    assertThat(WebVtt.parse(file)).containsExactly(new Cue(0, 1_000, "字\n幕"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1\\n00:00:01,000 --> 00:00:02,000\\n字 | 1 | WEBVTT",
        "WEBVTT | 1 | 没有一条",
        "WEBVTT\\n00:01.000 --> 00:02.000\\n字 | 2 | 空一行",
        "WEBVTT\\n\\n00:01.000 --> 00:01.000\\n字 | 3 | 不晚于",
        "WEBVTT\\n\\n00:02.000 --> 00:01.000\\n字 | 3 | 不晚于",
        "WEBVTT\\n\\n0:01.000 --> 00:02.000\\n字 | 3 | 0:01.000",
        "WEBVTT\\n\\n00:61.000 --> 00:62.000\\n字 | 3 | 00:61.000",
        "WEBVTT\\n\\n00:01,000 --> 00:02.000\\n字 | 3 | 00:01,000",
        "WEBVTT\\n\\n00:01.000 --> 00:03.000\\n字\\n\\n00:02.000 --> 00:04.000\\n幕 | 6 | 还没有结束",
        "WEBVTT\\n\\n00:05.000 --> 00:06.000\\n字\\n\\n00:01.000 --> 00:02.000\\n幕 | 6 | 还没有结束",
        "WEBVTT\\n\\n00:01.000 --> 00:02.000\\n\\n00:03.000 --> 00:04.000\\n字 | 3 | 没有文字",
        "WEBVTT\\n\\n00:01.000 --> 00:02.000\\n字\\n00:03.000 --> 00:04.000\\n幕 | 5 | 空一行",
        "WEBVTT\\n\\n只有文字 | 3 | 时间行"
      })
  void refusesWhatIsBrokenWithLineAndReason(String file, int line, String reason) {
    assertThatThrownBy(() -> WebVtt.parse(file.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            MalformedCaptionsException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageContaining("第 " + line + " 行")
        .hasMessageContaining(reason);
  }

  @Test
  void refusesACueThatNobodyCanReadInTime() {
    assertThatThrownBy(
            () ->
                WebVtt.parse(
                    "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "字".repeat(WebVtt.MOST_CHARACTERS + 1)))
        .hasMessageContaining("121 个字");
  }

  @Test
  void refusesMoreCuesThanAFilmHas() {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    for (int n = 0; n <= WebVtt.MOST_CUES; n++) {
      file.append("\n%02d:%02d.000 --> %1$02d:%2$02d.500\n字\n".formatted(n / 60, n % 60));
    }
    assertThatThrownBy(() -> WebVtt.parse(file.toString())).hasMessageContaining("1000 条");
  }

  @Test
  void theSampleCountysCaptionsAreGood() throws Exception {
    Path file = Path.of("..", "sample-county", "media", "school-enrolment.zh.vtt");
    assertThat(WebVtt.parse(Files.readString(file, StandardCharsets.UTF_8)))
        .hasSize(6)
        .allMatch(cue -> cue.to() < 20_000);
  }
}
