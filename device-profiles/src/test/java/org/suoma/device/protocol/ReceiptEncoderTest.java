package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.PrinterProfile.CharacterSet;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.raster.BlockGlyphs;
import org.suoma.device.raster.Raster;

class ReceiptEncoderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void sendsHanInThePrintersOwnFont() throws Exception {
    assertThat(encoded("escpos-80mm", line("索玛县"))).contains("索玛县\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ꆈꌠꉙ", "𠮷", "🙂", "汉ꆈ"})
  void sendsAsAPictureWhatThePrintersFontLacks(String text) throws Exception {
    byte[] bytes = bytes("escpos-80mm", line(text));

    assertThat(new String(bytes, GB18030)).doesNotContain("?");
    assertThat(Bytes.of(bytes).toString()).contains("1d 76 30 00");
  }

  @Test
  void everyHanOfGb2312GoesInThePrintersFont() {
    PrinterCharset charset = new PrinterCharset(CharacterSet.GB2312);
    for (int row = 0xB0; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        String han = new String(new byte[] {(byte) row, (byte) cell}, GB18030);
        if (han.codePointAt(0) < 0xE000) {
          assertThat(charset.encode(han)).as(han).isPresent();
        }
      }
    }
  }

  @Test
  void keepsPicturesWithinThePrintersBuffer() throws Exception {
    PrinterProfile profile = ProfileLibrary.bundled().printer("escpos-58mm");
    Receipt.QrCode code = new Receipt.QrCode("https://www.example.gov.cn/", "");

    byte[] bytes = bytes("escpos-58mm", code);

    for (int i = 0; i + 8 < bytes.length; i++) {
      if (bytes[i] == 0x1D && bytes[i + 1] == 0x76 && bytes[i + 2] == 0x30) {
        assertThat((bytes[i + 6] & 0xFF) | (bytes[i + 7] & 0xFF) << 8)
            .isBetween(1, profile.rasterRows());
      }
    }
    assertThat(Bytes.of(bytes).toString()).contains("1d 76 30 00").doesNotContain("1d 28 6b");
  }

  @Test
  void letsThePrinterDrawQrCodesIfItCan() throws Exception {
    assertThat(
            Bytes.of(bytes("escpos-80mm", new Receipt.QrCode("https://www.example.gov.cn/", "")))
                .toString())
        .contains("1d 28 6b 03 00 31 51 30");
  }

  @Test
  void feedsBlankRowsOfAPictureInsteadOfSendingThem() throws Exception {
    assertThat(Bytes.of(bytes("escpos-80mm", line("ꆈ"))).toString())
        .contains("1b 4a 01 1d 76 30 00 01 00 01 00 81 1b 4a 01");
  }

  @Test
  void neverEndsALineWithAnOpeningBracketOrQuote() {
    for (int cells = 10; cells < 60; cells++) { // 〔2026〕 alone takes 8
      assertThat(new LineBreaker(cells).lines("由乡镇（街道）通过“一卡通”发放（见《办法》〔2026〕3号）。"))
          .as("%d cells", cells)
          .noneMatch(text -> "（“《〔".contains(text.substring(text.length() - 1)));
    }
  }

  @Test
  void breaksATitleIntoLinesOfAboutTheSameLength() {
    assertThat(new LineBreaker(24).balancedLines("高龄津贴申领办事指南（八十周岁以上老年人）"))
        .containsExactly("高龄津贴申领办事指南", "（八十周岁以上老年人）");
    assertThat(new LineBreaker(24).balancedLines("老年人优待证办理服务指南书"))
        .containsExactly("老年人优待证办", "理服务指南书");
  }

  @Test
  void takesNoMoreLinesToBalanceThem() {
    String text = "符合条件的人员每人每月50元，由乡镇（街道）通过“一卡通”发放。";
    for (int cells = 4; cells < 80; cells++) {
      LineBreaker breaker = new LineBreaker(cells);
      assertThat(breaker.balancedLines(text))
          .hasSameSizeAs(breaker.lines(text))
          .satisfies(lines -> assertThat(String.join("", lines)).isEqualTo(text));
    }
  }

  @Test
  void lineUpValuesBehindTheirLabels() throws Exception {
    assertThat(encoded("escpos-80mm", new Receipt.Pair("文号", "索府发〔2026〕3号")))
        .contains("文号      索府发〔2026〕3号\n");
  }

  @Test
  void neverBeginsALineWithClosingPunctuation() {
    for (int cells = 4; cells < 30; cells++) {
      assertThat(new LineBreaker(cells).lines("（一）年满80周岁，户籍在本县的老年人；（二）其他。"))
          .noneMatch(text -> "，。；）".contains(text.substring(0, 1)))
          .allMatch(text -> !text.isEmpty());
    }
  }

  @Test
  void neverBeginsALineOfYiWithTheMarkThatRepeatsASyllable() {
    String text = "ꋍꆪꑍꆪꌕꆪꀕꇖꆪꉬꆪꀕ，ꃘꆪꏃꆪ※";
    for (int cells = 6; cells < 30; cells++) {
      List<String> lines = new LineBreaker(cells).lines(text);
      assertThat(lines).noneMatch(line -> "ꀕ，※".contains(line.substring(0, 1)));
      assertThat(String.join("", lines)).isEqualTo(text);
    }
  }

  @Test
  void keepsEveryCharacterWhenBreakingLines() {
    String text = "符合条件的人员每人每月50元，由乡镇（街道）通过“一卡通”发放。电话0899-555-0101。";
    for (int cells = 4; cells < 60; cells++) {
      assertThat(String.join("", new LineBreaker(cells).lines(text))).isEqualTo(text);
    }
  }

  @Test
  void letsNoCommandSlipInThroughText() throws Exception {
    assertThat(Bytes.of(bytes("escpos-80mm", line("a\u001Bp\u0000b\u001DV\u0000c"))).toString())
        .doesNotContain("1b 70", "1d 56 00");
  }

  @Test
  void endsWithOneCut() throws Exception {
    String bytes = Bytes.of(bytes("escpos-80mm", line("索玛"))).toString();

    assertThat(bytes).endsWith("1d 56 42 18");
    assertThat(bytes.indexOf("1d 56")).isEqualTo(bytes.lastIndexOf("1d 56"));
  }

  private static Receipt.Line line(String text) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, false);
  }

  private static String encoded(String profile, Receipt.Item item) throws Exception {
    return new String(bytes(profile, item), GB18030);
  }

  private static byte[] bytes(String profile, Receipt.Item item) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    new ReceiptEncoder(
            ProfileLibrary.bundled().printer(profile),
            new BlockGlyphs(new Raster(1, 3, Bytes.of(0x00, 0x81, 0x00))))
        .encode(new Receipt(List.of(item)))
        .forEach(band -> all.writeBytes(band.toArray()));
    return all.toByteArray();
  }
}
