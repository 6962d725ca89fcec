package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Seals what the county keeps beside envelopes for its own key (HPKE, as envelopes are), bound to
 * the place where it belongs. Bytes: 8 of the key's id, 32 of HPKE's encapsulation, the sealed
 * content. Threads may share one.
 */
final class KeyedSeal {

  private static final int KEY_ID_BYTES = 8;
  private static final int ENCAPSULATION_BYTES = 32;

  private final String what;
  private final Hpke hpke;

  /**
   * A seal for one kind of thing.
   *
   * @param what for messages
   * @param info keeps it apart from all else that the same key seals
   */
  KeyedSeal(String what, byte[] info) {
    this.what = what;
    this.hpke = new Hpke(info);
  }

  byte[] seal(PublishedKey key, String place, byte[] content) {
    Hpke.Sealed sealed = hpke.seal(key.bytes(), place.getBytes(UTF_8), content);
    byte[] id = HexFormat.of().parseHex(key.id());
    return ByteBuffer.allocate(id.length + ENCAPSULATION_BYTES + sealed.content().length)
        .put(id)
        .put(sealed.encapsulation())
        .put(sealed.content())
        .array();
  }

  byte[] open(Collection<SealingKey> keys, String place, byte[] sealed) throws SubmissionException {
    int head = KEY_ID_BYTES + ENCAPSULATION_BYTES;
    if (sealed.length < head) {
      throw new SubmissionException(SubmissionError.TRUNCATED, what + ": ends too early");
    }
    String id = HexFormat.of().formatHex(sealed, 0, KEY_ID_BYTES);
    for (SealingKey key : keys) {
      if (key.publicKey().id().equals(id)) {
        byte[] encapsulation = Arrays.copyOfRange(sealed, KEY_ID_BYTES, head);
        byte[] content = Arrays.copyOfRange(sealed, head, sealed.length);
        return hpke.open(key, place.getBytes(UTF_8), encapsulation, content);
      }
    }
    throw new SubmissionException(
        SubmissionError.UNKNOWN_KEY, "%s: there is no key %s".formatted(what, id));
  }
}
