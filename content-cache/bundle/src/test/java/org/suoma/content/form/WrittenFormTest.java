package org.suoma.content.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionKind;

class WrittenFormTest {

  /** The specimen of GB 11643-1999. */
  private static final String SPECIMEN = "11010519491231002X";

  private static final Applicant CITIZEN =
      new Applicant.Citizen(
          "样张", SPECIMEN, true, new Applicant.Contact("08995550101", "索玛县人民路1号", null));

  static List<WrittenForm> forms() {
    return List.of(
        new DisclosureApplication(
            CITIZEN,
            "civil-affairs",
            "2025年低保发放名单",
            DisclosureApplication.Medium.PAPER,
            DisclosureApplication.Delivery.POST,
            LocalDate.of(2026, 11, 26),
            false,
            "2026-1",
            new Signature(600, 200, List.of("10,10 20,30 40,50", "7,8"))),
        new Letter(SubmissionKind.OPINION, "transport", "notice-1", "车票太贵", null, null, null),
        new AnsweredSurvey("notice-2", Map.of("found", List.of("找到了"))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsWrittenIsReadAgain(WrittenForm form) throws IOException {
    assertThat(WrittenForm.read(form.write())).isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void nothingWrittenStandsInItsDescription(WrittenForm form) {
    assertThat(form.toString() + CITIZEN + CITIZEN.contact())
        .doesNotContain("样张", SPECIMEN, "低保", "08995550101", "人民路", "10,10", "车票", "找到了");
  }

  @Test
  void aRefusalDoesNotRepeatWhatWasWritten() {
    String wrong = "110105194912310021";
    String json = new String(forms().get(0).write(), UTF_8).replace(SPECIMEN, wrong);
    assertThatThrownBy(() -> WrittenForm.read(json.getBytes(UTF_8)))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("idNumber：不是有效的居民身份证号码")
        .hasMessageNotContaining(wrong);
  }

  @Test
  void personalDataNeedsANotice() {
    assertThatThrownBy(
            () -> new Letter(SubmissionKind.OPINION, "unit", null, "话", "样张", null, null))
        .hasMessageContaining("noticeVersion");
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, true",
    "110105194912310021, false",
    "11010519491231002x, false",
    "1101051949123100, false",
  })
  void citizensNumbersHaveACheckCharacter(String number, boolean valid) {
    assertThat(Identifiers.isCitizenNumber(number)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, true", // GB 32100-2015's own specimen
    "91350100M000100Y44, false",
    "91350100M000100I43, false",
    "91350100M000100Y4, false",
  })
  void creditCodesHaveACheckCharacter(String code, boolean valid) {
    assertThat(Identifiers.isCreditCode(code)).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2 3,4 x", "1,2  3,4", "12345,1", ""})
  void aSignatureIsADrawing(String stroke) {
    assertThatThrownBy(() -> new Signature(100, 100, List.of(stroke)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSampleCountyTakesInWhatItsKiosksOffer() throws IOException {
    Intake intake = Intake.read(Files.readAllBytes(Path.of("..", "sample-county", Intake.FILE)));
    for (SubmissionKind kind : SubmissionKind.values()) {
      assertThat(intake.counter(kind).isPresent())
          .as("%s", kind)
          .isEqualTo(kind != SubmissionKind.DISCLOSURE_APPLICATION);
    }
    assertThat(intake.organ("county-office")).isPresent();
  }
}
