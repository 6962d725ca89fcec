package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/**
 * What an officer writes about a submission, sealed for the county's own key (HPKE, as envelopes
 * are) and bound to the place where it belongs: it may name a person, and a copy of the database
 * alone must not tell. Bytes: 8 of the key's id, 32 of HPKE's encapsulation, the sealed text.
 */
public final class SealedNote {

  /** The longest note, in characters. */
  public static final int MOST_CHARACTERS = 4_000;

  private static final int KEY_ID_BYTES = 8;
  private static final int ENCAPSULATION_BYTES = 32;
  private static final Hpke HPKE = new Hpke("suoma case note 1".getBytes(US_ASCII));

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
    Hpke.Sealed sealed = HPKE.seal(key.bytes(), place.getBytes(UTF_8), text.getBytes(UTF_8));
    byte[] id = HexFormat.of().parseHex(key.id());
    return ByteBuffer.allocate(id.length + ENCAPSULATION_BYTES + sealed.content().length)
        .put(id)
        .put(sealed.encapsulation())
        .put(sealed.content())
        .array();
  }

  /**
   * Opens a note.
   *
   * @throws SubmissionException {@code UNKNOWN_KEY}, {@code TRUNCATED}, or {@code NOT_AUTHENTIC} if
   *     it was changed or belongs elsewhere
   */
  public static String open(Collection<SealingKey> keys, String place, byte[] note)
      throws SubmissionException {
    int head = KEY_ID_BYTES + ENCAPSULATION_BYTES;
    if (note.length < head) {
      throw new SubmissionException(SubmissionError.TRUNCATED, "note: ends too early");
    }
    String id = HexFormat.of().formatHex(note, 0, KEY_ID_BYTES);
    for (SealingKey key : keys) {
      if (key.publicKey().id().equals(id)) {
        byte[] encapsulation = Arrays.copyOfRange(note, KEY_ID_BYTES, head);
        byte[] sealed = Arrays.copyOfRange(note, head, note.length);
        return new String(HPKE.open(key, place.getBytes(UTF_8), encapsulation, sealed), UTF_8);
      }
    }
    throw new SubmissionException(SubmissionError.UNKNOWN_KEY, "note: there is no key " + id);
  }
}
