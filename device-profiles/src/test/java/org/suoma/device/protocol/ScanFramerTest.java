package org.suoma.device.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ProfileLibrary;

class ScanFramerTest {

  private final ScanFramer framer = framer("gm65");

  @Test
  void cutsAtTheSuffixHoweverTheBytesArrive() {
    byte[] sent = "索玛-123\rABC\r".getBytes(UTF_8);
    for (int cut = 0; cut <= sent.length; cut++) {
      ScanFramer fresh = framer("gm65");
      Bytes all = Bytes.of(sent);
      List<String> codes = new ArrayList<>(fresh.push(all.slice(0, cut)));
      codes.addAll(fresh.push(all.slice(cut, all.length())));

      assertThat(codes).as("cut at %d", cut).containsExactly("索玛-123", "ABC");
    }
  }

  @Test
  void dropsTheAcknowledgementInFrontOfTheData() {
    Bytes acknowledgement = Bytes.of(0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31);

    assertThat(framer.push(acknowledgement.plus(text("9787"))).size()).isZero();
    assertThat(framer.push(text("\r"))).containsExactly("9787");
  }

  @Test
  void endsACodeAtAPause() {
    assertThat(framer.push(text("9787"))).isEmpty();
    assertThat(framer.idle()).containsExactly("9787");
    assertThat(framer.idle()).isEmpty();
  }

  @Test
  void readsGb18030WhereItIsNotUtf8() {
    assertThat(framer.push(Bytes.of("索玛\r".getBytes(Charset.forName("GB18030")))))
        .containsExactly("索玛");
  }

  @Test
  void takesCrAndLfTogetherForOneEnd() {
    assertThat(framer("scanner-cdc").push(text("A\r\nB\r\n"))).containsExactly("A", "B");
  }

  @Test
  void forgetsNoiseWithoutAnEnd() {
    framer.push(Bytes.of(new byte[5_000]));

    assertThat(framer.push(text("A\r"))).containsExactly("A");
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static ScanFramer framer(String profile) {
    try {
      return new ScanFramer(ProfileLibrary.bundled().scanner(profile));
    } catch (org.suoma.device.profile.ProfileException e) {
      throw new AssertionError(e);
    }
  }
}
