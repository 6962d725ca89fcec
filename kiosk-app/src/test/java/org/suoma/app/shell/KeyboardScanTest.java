package org.suoma.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyboardScanTest {

  private final KeyboardScan scan = new KeyboardScan();
  private Instant now = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void gathersWhatIsTypedFasterThanAnyHand() {
    assertThat(type("SM-2026-000123\r", 8)).hasValue("SM-2026-000123");
    assertThat(type("索玛-0002\r", 20)).hasValue("索玛-0002");
  }

  @Test
  void takesNothingFromAHand() {
    assertThat(type("SM-2026\r", 150)).isEmpty();
  }

  @Test
  void beginsAnewAfterAPause() {
    type("3", 5);
    now = now.plusSeconds(2);

    assertThat(type("9787\r", 5)).hasValue("9787");
  }

  @Test
  void takesAStrayEnterForNothing() {
    assertThat(type("\r", 5)).isEmpty();
    assertThat(type("12\r", 5)).isEmpty();
  }

  @Test
  void forgetsWhatNeverEnds() {
    type("9".repeat(5_000), 1);

    assertThat(type("\r", 1).orElse("").length()).isLessThanOrEqualTo(2_048);
  }

  private Optional<String> type(String text, int millis) {
    Optional<String> last = Optional.empty();
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      now = now.plusMillis(millis);
      last = scan.typed(character, now);
    }
    return last;
  }
}
