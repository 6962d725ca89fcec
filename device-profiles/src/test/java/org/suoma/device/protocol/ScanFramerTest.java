package org.suoma.device.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.ScannerEmulator;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.profile.TestProfiles;
import org.suoma.device.protocol.ScannedCode.Kind;

class ScanFramerTest {

  private final ScanFramer framer = framer("gm65");

  static Set<String> models() throws ProfileException {
    return ProfileLibrary.bundled().all(ScannerProfile.class).keySet();
  }

  @ParameterizedTest
  @MethodSource("models")
  void findsTheCodesOfEveryModelHoweverTheBytesArrive(String model) {
    ScannerEmulator scanner = new ScannerEmulator(TestProfiles.scanner(model));
    Bytes all = scanner.scanned("索玛-123").plus(scanner.scanned("ABC"));
    for (int cut = 0; cut <= all.length(); cut++) {
      ScanFramer fresh = framer(model);
      List<ScannedCode> codes = new ArrayList<>(fresh.push(all.slice(0, cut)));
      codes.addAll(fresh.push(all.slice(cut, all.length())));
      codes.addAll(fresh.idle());

      assertThat(codes)
          .as("cut at %d", cut)
          .extracting(ScannedCode::text)
          .containsExactly("索玛-123", "ABC");
    }
  }

  /** A pause ends noise, as it ends codes. */
  @ParameterizedTest
  @MethodSource("models")
  void findsTheCodesOfEveryModelAfterNoise(String model) {
    ScannerEmulator scanner = new ScannerEmulator(TestProfiles.scanner(model));
    for (int noise = 0; noise < 256; noise++) {
      ScanFramer fresh = framer(model);
      fresh.push(Bytes.of(noise, noise ^ 0x55, 0xFF));
      fresh.idle();

      List<ScannedCode> codes = new ArrayList<>(fresh.push(scanner.scanned("9787")));
      codes.addAll(fresh.idle());
      assertThat(codes).as("noise %02X", noise).extracting(ScannedCode::text).contains("9787");
    }
  }

  @Test
  void dropsTheAcknowledgementInFrontOfTheData() {
    Bytes acknowledgement = Bytes.of(0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31);

    assertThat(framer.push(acknowledgement.plus(text("9787"))).size()).isZero();
    assertThat(texts(framer.push(text("\r")))).containsExactly("9787");
  }

  @Test
  void endsACodeAtAPause() {
    assertThat(framer.push(text("9787"))).isEmpty();
    assertThat(texts(framer.idle())).containsExactly("9787");
    assertThat(framer.idle()).isEmpty();
  }

  @Test
  void readsGb18030WhereItIsNotUtf8() {
    assertThat(texts(framer.push(Bytes.of("索玛\r".getBytes(Charset.forName("GB18030"))))))
        .containsExactly("索玛");
  }

  @Test
  void takesCrAndLfTogetherForOneEnd() {
    assertThat(texts(framer("scanner-cdc").push(text("A\r\nB\r\n")))).containsExactly("A", "B");
  }

  @Test
  void tellsTheSymbologyByItsAimIdentifier() {
    ScannedCode code = framer("honeywell-aim").push(text("]Q1索玛\r")).get(0);

    assertThat(code.symbology()).isEqualTo("]Q1");
    assertThat(code.text()).isEqualTo("索玛");
  }

  @Test
  void takesABracketForContentWhereNoIdentifierIsSent() {
    assertThat(texts(framer.push(text("]Q1x\r")))).containsExactly("]Q1x");
  }

  @Test
  void acknowledgesEveryPacketOfSsi() {
    ScanFramer ssi = framer("zebra-ssi");
    Bytes packet = new ScannerEmulator(TestProfiles.scanner("zebra-ssi")).scanned("9787");

    assertThat(texts(ssi.push(packet))).containsExactly("9787");
    assertThat(ssi.takeAnswer()).isEqualTo(Bytes.of(0x04, 0xD0, 0x04, 0x00, 0xFF, 0x28));
    assertThat(ssi.takeAnswer().length()).isZero();
  }

  @Test
  void refusesAPacketOfSsiWithAWrongChecksum() {
    ScanFramer ssi = framer("zebra-ssi");
    Bytes packet = new ScannerEmulator(TestProfiles.scanner("zebra-ssi")).scanned("9787");
    byte[] damaged = packet.toArray();
    damaged[6] ^= 1;

    assertThat(ssi.push(Bytes.of(damaged))).isEmpty();
    assertThat(ssi.idle()).isEmpty();
    assertThat(ssi.takeAnswer().length()).isZero();
  }

  @Test
  void forgetsNoiseWithoutAnEnd() {
    framer.push(Bytes.of(new byte[5_000]));

    assertThat(texts(framer.push(text("A\r")))).containsExactly("A");
  }

  /** No number here belongs to anyone: the citizen's is the specimen of GB 11643. */
  @ParameterizedTest
  @CsvSource({
    "4240000000000000000000510000, MEDICAL_INSURANCE_CODE",
    "0123456789ABCDEF0123456789ABCDEF:1:0, HEALTH_CARD",
    "11010519491231002X, CITIZEN_NUMBER",
    "110105194912310021, OTHER",
    "https://www.example.gov.cn/a?b=1, WEB_ADDRESS",
    "9787, OTHER"
  })
  void tellsWhatACodeSeemsToBe(String text, Kind kind) {
    assertThat(framer.push(text(text + "\r")).get(0).kind()).isEqualTo(kind);
  }

  @Test
  void saysNothingOfACodesContentInALog() {
    assertThat(framer.push(text("11010519491231002X\r")).get(0).toString())
        .isEqualTo("ScannedCode[CITIZEN_NUMBER, 18 characters]");
  }

  private static List<String> texts(List<ScannedCode> codes) {
    return codes.stream().map(ScannedCode::text).toList();
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static ScanFramer framer(String profile) {
    return new ScanFramer(TestProfiles.scanner(profile));
  }
}
