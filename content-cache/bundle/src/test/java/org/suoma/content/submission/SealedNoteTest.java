package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SealedNoteTest {

  private static final String NOTE = "第三方不同意公开，理由见来函";

  private final SealingKey key = SealingKey.generate();
  private final byte[] sealed = SealedNote.seal(key.publicKey(), "0017#2", NOTE);

  @Test
  void isReadByWhoeverHasTheKeyInItsPlace() throws Exception {
    List<SealingKey> generations = List.of(SealingKey.generate(), key);

    assertThat(SealedNote.open(generations, "0017#2", sealed)).isEqualTo(NOTE);
    assertThat(new String(sealed, UTF_8)).doesNotContain("第三方");
  }

  @Test
  void isNotReadInAnotherPlaceOrByAnotherKeyOrChanged() {
    assertRefused(
        SubmissionError.NOT_AUTHENTIC, () -> SealedNote.open(List.of(key), "0017#3", sealed));
    assertRefused(
        SubmissionError.UNKNOWN_KEY,
        () -> SealedNote.open(List.of(SealingKey.generate()), "0017#2", sealed));
    assertRefused(
        SubmissionError.TRUNCATED,
        () -> SealedNote.open(List.of(key), "0017#2", Arrays.copyOf(sealed, 39)));
    for (int place = 8; place < sealed.length; place++) {
      byte[] changed = sealed.clone();
      changed[place] ^= 1;
      assertRefused(
          SubmissionError.NOT_AUTHENTIC, () -> SealedNote.open(List.of(key), "0017#2", changed));
    }
  }

  @Test
  void whatWasSealedAsASubmissionIsNotReadAsANote() {
    Hpke.Sealed submission =
        new Hpke().seal(key.publicKey().bytes(), "0017#2".getBytes(UTF_8), NOTE.getBytes(UTF_8));
    byte[] asNote =
        ByteBuffer.allocate(40 + submission.content().length)
            .put(sealed, 0, 8)
            .put(submission.encapsulation())
            .put(submission.content())
            .array();

    assertRefused(
        SubmissionError.NOT_AUTHENTIC, () -> SealedNote.open(List.of(key), "0017#2", asNote));
  }

  @Test
  void hasALimit() {
    String tooLong = "一".repeat(SealedNote.MOST_CHARACTERS + 1);

    assertThatThrownBy(() -> SealedNote.seal(key.publicKey(), "0017#2", tooLong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4000");
  }

  private static void assertRefused(SubmissionError error, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
