package org.suoma.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetLedgerTest {

  private final SheetLedger ledger = new SheetLedger();

  @Test
  void setsPagesAsideAsLongAsThereAreSome() {
    assertThat(ledger.setAside(1, "a", 3, 5)).isTrue();
    assertThat(ledger.setAside(1, "b", 3, 5)).isFalse();
    assertThat(ledger.setAside(1, "c", 2, 5)).isTrue();
    assertThat(ledger.used(1)).isEqualTo(5);
  }

  @Test
  void countsAJobOnceHoweverOftenItIsGiven() {
    assertThat(ledger.setAside(1, "a", 3, 3)).isTrue();
    assertThat(ledger.setAside(1, "a", 3, 3)).isTrue();
    assertThat(ledger.used(1)).isEqualTo(3);
  }

  @Test
  void givesBackWhatWasNotPrinted() {
    assertThat(ledger.setAside(1, "a", 3, 3)).isTrue();
    ledger.giveBack("a");

    assertThat(ledger.holds(1, "a")).isFalse();
    assertThat(ledger.used(1)).isZero();
  }

  @Test
  void forgetsTheJobsOfAnEarlierVisit() {
    assertThat(ledger.setAside(1, "a", 3, 3)).isTrue();

    assertThat(ledger.holds(2, "a")).isFalse();
    assertThat(ledger.setAside(2, "b", 3, 3)).isTrue();
  }

  @Test
  void hasNoLimitWhereTheCountySetsNone() {
    assertThat(ledger.setAside(1, "a", 10_000, null)).isTrue();
  }
}
