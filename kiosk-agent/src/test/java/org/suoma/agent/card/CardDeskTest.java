package org.suoma.agent.card;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.protocol.IdCard;

class CardDeskTest {

  /** The specimen of GB 11643-1999. */
  private static final String SPECIMEN = "11010519491231002X";

  private static final CardDesk.CardHolder HOLDER = new CardDesk.CardHolder("示例人", SPECIMEN);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T02:00:00Z"));
  private final CardDesk desk = new CardDesk(now::get);

  @Test
  void aCardThatWasAskedForIsTakenOnce() {
    desk.request();
    lay(SPECIMEN);

    assertThat(desk.take()).isEqualTo(Optional.of(HOLDER));
    assertThat(desk.take()).isEmpty();
  }

  @Test
  void aCardThatNobodyAskedForIsNotKept() {
    lay(SPECIMEN);

    assertThat(desk.take()).isEmpty();
    desk.request();
    assertThat(desk.take()).isEmpty();
  }

  @Test
  void aCardThatNobodyTakesGoesAfterTenSeconds() {
    desk.request();
    lay(SPECIMEN);
    pass(CardDesk.PATIENCE);

    assertThat(desk.take()).isEmpty();
    assertThat(desk.isAwaited()).isFalse();
  }

  @Test
  void whoLooksAgainAndAgainMaySearchForTheCardAsLongAsTheyLike() {
    desk.request();
    for (int looks = 0; looks < 30; looks++) {
      pass(CardDesk.PATIENCE.minusSeconds(1));
      assertThat(desk.take()).isEmpty();
    }
    lay(SPECIMEN);

    assertThat(desk.take()).isEqualTo(Optional.of(HOLDER));
  }

  @Test
  void aRequestEndsTenSecondsAfterTheLastLook() {
    desk.request();
    pass(CardDesk.PATIENCE.plus(Duration.ofSeconds(1)));
    lay(SPECIMEN);

    assertThat(desk.take()).isEmpty();
    assertThat(desk.isAwaited()).isFalse();
  }

  @Test
  void lookingAloneAsksForNoCard() {
    assertThat(desk.take()).isEmpty();
    assertThat(desk.isAwaited()).isFalse();
  }

  @Test
  void whoWantsNoCardAnyMoreGetsNone() {
    desk.request();
    lay(SPECIMEN);
    desk.cancel();

    assertThat(desk.take()).isEmpty();
  }

  @Test
  void aNumberThatCannotBeIsNotHandedOn() {
    desk.request();
    lay("110105194912310021");

    assertThat(desk.take()).isEmpty();
  }

  @Test
  void nothingOfTheHolderStandsInItsDescription() {
    assertThat(HOLDER.toString()).doesNotContain("示例人", SPECIMEN);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private void lay(String number) {
    String text =
        pad("示例人", 15)
            + pad("2", 1)
            + pad("01", 2)
            + pad("19491231", 8)
            + pad("索玛县示例路1号", 35)
            + pad(number, 18)
            + pad("索玛县公安局", 15)
            + pad("20200101", 8)
            + pad("长期", 8)
            + pad("", 18);
    Bytes lengths = Bytes.of(new byte[] {1, 0, 0, 0});
    try (IdCard card = IdCard.parse(lengths.plus(Bytes.of(text.getBytes(UTF_16LE))))) {
      desk.read(card);
    }
  }

  private static String pad(String value, int characters) {
    return value + " ".repeat(characters - value.length());
  }
}
