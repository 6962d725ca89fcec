package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.IdReaderEmulator.Manner;
import org.suoma.device.profile.TestProfiles;

class IdReaderEmulatorTest {

  private static final Bytes FIND = hex("AAAAAA96690003200122");
  private static final Bytes SELECT = hex("AAAAAA96690003200221");
  private static final Bytes READ = hex("AAAAAA96690003300132");
  private static final int HEADER = 5 + 2 + 3; // preamble, length, SW1 to SW3
  private static final int SIZES = 4;

  private final IdReaderEmulator reader = new IdReaderEmulator();

  @ParameterizedTest
  @CsvSource({
    "000310FFEC, 000400009094", // reset
    "000311FFED, 000400009094", // status
    "000312FFEE, 001400009005000100A53A340101000000010000002A", // identity
    "0003200122, 000400008084", // find without a card
    "0003200221, 000400008185", // select without a card
    "0003300132, 000400004145", // read without a card
    "0003200123, 000400001014", // wrong checksum
    "0003777704, 000400001014", // wrong checksum, unknown command
    "0003777703, 000400002125", // unknown command
  })
  void answersAsTheProtocolSays(String command, String answer) {
    assertThat(reader.receive(hex("AAAAAA9669" + command))).isEqualTo(hex("AAAAAA9669" + answer));
  }

  @Test
  void readsTheSpecimenCard() {
    reader.lay();

    assertThat(reader.receive(FIND)).isEqualTo(hex("AAAAAA9669000800009F0000000097"));
    assertThat(reader.receive(SELECT)).isEqualTo(hex("AAAAAA9669000C00009000000000000000009C"));
    Bytes card = reader.receive(READ);
    assertThat(card.length()).isEqualTo(1295);
    String text = new String(card.slice(HEADER + SIZES, HEADER + SIZES + 256).toArray(), UTF_16LE);
    assertThat(text).hasSize(128).startsWith("示例人").contains("11010519491231002X");
    assertThat(text.substring(26, 61).strip()).isEqualTo("索玛县示例路1号");
    assertThat(SamvFrames.checksum(card, 5, card.length())).as("checksum").isZero();
  }

  @Test
  void findsACardThatWasReadOnlyAfterItWasLifted() {
    reader.lay();
    reader.receive(FIND.plus(SELECT).plus(READ));

    assertThat(reader.receive(FIND)).isEqualTo(hex("AAAAAA9669000400008084"));
    reader.lift();
    reader.lay();
    assertThat(reader.receive(FIND)).isEqualTo(hex("AAAAAA9669000800009F0000000097"));
  }

  @Test
  void takesCommandsHoweverTheyAreSplitAndWhateverIsBetweenThem() {
    Bytes stream = hex("00AAAA").plus(FIND).plus(hex("FF96")).plus(SELECT);

    for (int split = 0; split <= stream.length(); split++) {
      IdReaderEmulator other = new IdReaderEmulator();
      Bytes answers =
          other
              .receive(stream.slice(0, split))
              .plus(other.receive(stream.slice(split, stream.length())));
      assertThat(answers)
          .as("split at %d", split)
          .isEqualTo(hex("AAAAAA9669000400008084AAAAAA9669000400008185"));
    }
  }

  @Test
  void canBeSilentOrAnswerWithAWrongChecksum() {
    reader.behave(Manner.SILENT);
    assertThat(reader.receive(FIND)).isEqualTo(Bytes.empty());

    reader.behave(Manner.WRONG_CHECKSUM);
    assertThat(reader.receive(FIND)).isEqualTo(hex("AAAAAA966900040000807B"));
  }

  @Test
  void acknowledgesTheScannersTrigger() {
    ScannerEmulator scanner = new ScannerEmulator(TestProfiles.scanner("gm65"));

    assertThat(scanner.receive(hex("7E0008010002"))).isEqualTo(Bytes.empty());
    assertThat(scanner.receive(hex("01ABCD"))).isEqualTo(hex("02000001003331"));
  }

  @Test
  void sendsScannedTextAndCarriageReturn() {
    assertThat(new ScannerEmulator(TestProfiles.scanner("gm65")).scanned("彝A"))
        .isEqualTo(hex("E5BD9D410D"));
  }

  private static Bytes hex(String digits) {
    return Bytes.of(HexFormat.of().parseHex(digits));
  }
}
