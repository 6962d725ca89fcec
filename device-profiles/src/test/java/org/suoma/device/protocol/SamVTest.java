package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;

class SamVTest {

  private static final Bytes CARD_FOUND =
      Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 8, 0, 0, 0x9F, 0, 0, 0, 0, 0x97);
  private static final Bytes NO_CARD =
      Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 4, 0, 0, 0x80, 0x84);

  @Test
  void writesTheFramesOfTheProtocolPaper() {
    assertThat(SamV.findCard().toString()).isEqualTo("aa aa aa 96 69 00 03 20 01 22");
    assertThat(SamV.selectCard().toString()).isEqualTo("aa aa aa 96 69 00 03 20 02 21");
    assertThat(SamV.readCard().toString()).isEqualTo("aa aa aa 96 69 00 03 30 01 32");
  }

  @Test
  void readsAReplyHoweverItIsCut() {
    for (int cut = 0; cut <= CARD_FOUND.length(); cut++) {
      SamVParser parser = new SamVParser();
      List<SamVReply> replies = new ArrayList<>(parser.push(CARD_FOUND.slice(0, cut)));
      replies.addAll(parser.push(CARD_FOUND.slice(cut, CARD_FOUND.length())));

      assertThat(replies).as("cut at %d", cut).containsExactly(reply(0x9F, 0, 0, 0, 0));
    }
  }

  @Test
  void readsAReplyAmidNoise() {
    Bytes noise = Bytes.of(0xAA, 0x00, 0xAA, 0xAA, 0x96, 0xFF);

    assertThat(new SamVParser().push(noise.plus(NO_CARD).plus(noise).plus(CARD_FOUND)))
        .containsExactly(reply(0x80), reply(0x9F, 0, 0, 0, 0));
  }

  @Test
  void leavesNothingOfAnAnswerOnceItIsClosed() {
    Bytes frame = Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 6, 0, 0, 0x90, 0x01, 0x02, 0x95);
    SamVReply reply = new SamVParser().push(frame).get(0);
    assertThat(reply).isEqualTo(reply(0x90, 1, 2));
    Bytes data = reply.data();

    reply.close();

    assertThat(data).isEqualTo(Bytes.of(0, 0));
    assertThat(frame.at(10)).as("what was pushed is the caller's").isEqualTo(1);
  }

  @Test
  void forgetsHalfAFrameWhenItIsClosed() {
    SamVParser parser = new SamVParser();
    assertThat(parser.push(CARD_FOUND.slice(0, 12))).isEmpty();
    assertThat(parser.waitingBytes()).isEqualTo(12);

    parser.close();

    assertThat(parser.waitingBytes()).isZero();
  }

  @Test
  void skipsAFrameWithAWrongChecksum() {
    Bytes wrong = NO_CARD.slice(0, NO_CARD.length() - 1).plus(Bytes.of(0x00));

    assertThat(new SamVParser().push(wrong.plus(NO_CARD))).containsExactly(reply(0x80));
  }

  @Test
  void skipsAFrameWithAnImpossibleLength() {
    Bytes endless = Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0xFF, 0xFF);

    assertThat(new SamVParser().push(endless.plus(NO_CARD))).containsExactly(reply(0x80));
  }

  @Test
  void findsAReplyAfterAnyNoise() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);

      assertThat(new SamVParser().push(Bytes.of(noise).plus(NO_CARD)))
          .as("noise %d", i)
          .contains(reply(0x80));
    }
  }

  private static SamVReply reply(int sw3, int... data) {
    return new SamVReply(sw3, Bytes.of(data));
  }
}
