package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;

/**
 * A photograph that belongs to a submission, sealed for the county's own key (HPKE, as envelopes
 * are) and bound to the submission's number. Within lies the query code that came with it: whether
 * it is the right one shows once the submission is there.
 *
 * @param code that came with it, 8 digits
 * @param jpeg the picture; the record's own array, for whoever opened it to overwrite
 */
@SuppressWarnings("ArrayRecordComponent") // overwritten by whoever opened it
public record SealedPhoto(QueryCode code, byte[] jpeg) {

  private static final int CODE_BYTES = 8;
  private static final KeyedSeal SEAL = new KeyedSeal("photo", "suoma photo 1".getBytes(US_ASCII));

  /** Seals it for the submission of this number. */
  public byte[] seal(PublishedKey key, SubmissionNumber number) {
    byte[] content =
        ByteBuffer.allocate(CODE_BYTES + jpeg.length)
            .put(code.digits().getBytes(US_ASCII))
            .put(jpeg)
            .array();
    try {
      return SEAL.seal(key, number.digits(), content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /**
   * Opens a photograph.
   *
   * @throws SubmissionException {@code UNKNOWN_KEY}, {@code TRUNCATED}, or {@code NOT_AUTHENTIC} if
   *     it was changed or belongs to another number
   */
  public static SealedPhoto open(
      Collection<SealingKey> keys, SubmissionNumber number, byte[] sealed)
      throws SubmissionException {
    byte[] content = SEAL.open(keys, number.digits(), sealed);
    try {
      return new SealedPhoto(
          QueryCode.parse(new String(content, 0, CODE_BYTES, US_ASCII)),
          Arrays.copyOfRange(content, CODE_BYTES, content.length));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new SubmissionException(SubmissionError.MALFORMED, "photo: has no code", e);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "SealedPhoto[]";
  }
}
