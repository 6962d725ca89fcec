package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;

/**
 * What an officer writes about a submission, sealed for the county's own key (HPKE, as envelopes
 * are) and bound to the place where it belongs: it may name a person, and a copy of the database
 * alone must not tell. Bytes: 8 of the key's id, 32 of HPKE's encapsulation, the sealed text.
 */
public final class SealedNote {

  /** The longest note, in characters. */
  public static final int MOST_CHARACTERS = 4_000;

  private static final KeyedSeal SEAL =
      new KeyedSeal("note", "suoma case note 1".getBytes(US_ASCII));

  private SealedNote() {}

  /**
   * Seals a note.
   *
   * @param place where it belongs; the same must be given to open it
   */
  public static byte[] seal(PublishedKey key, String place, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("note: must have at most 4000 characters");
    }
    return SEAL.seal(key, place, text.getBytes(UTF_8));
  }

  /**
   * Opens a note.
   *
   * @throws SubmissionException {@code UNKNOWN_KEY}, {@code TRUNCATED}, or {@code NOT_AUTHENTIC} if
   *     it was changed or belongs elsewhere
   */
  public static String open(Collection<SealingKey> keys, String place, byte[] note)
      throws SubmissionException {
    return new String(SEAL.open(keys, place, note), UTF_8);
  }
}
