package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Sha256;

/**
 * A submission that only the county can read, as it lies on disks and goes over lines:
 *
 * <pre>
 *   bytes      what
 *   4          "SUOM"
 *   1          version of the format, 1
 *   1          kind ({@link SubmissionKind#code})
 *   8          id of the county's key
 *   16         number, ASCII digits
 *   4          minutes since 1970-01-01T00:00Z
 *   16 + 32    salt and hash of the query code
 *   4          padded length L of the content, one of {@link Padding}'s steps
 *   1 + n      the kiosk's name, its length before it
 *   32         HPKE: encapsulated key
 *   L + 16     HPKE: content and tag
 * </pre>
 *
 * All numbers stand with the most significant byte first. Everything before the encapsulated key is
 * the header, and HPKE's additional data. Immutable.
 */
public final class SealedEnvelope {

  /** No envelope is longer. */
  public static final int MAX_BYTES = 256 << 10;

  static final int VERSION = 1;
  static final int ENCAPSULATION_BYTES = 32;
  static final int TAG_BYTES = 16;

  private static final byte[] MAGIC = "SUOM".getBytes(US_ASCII);
  private static final int FIXED_BYTES =
      MAGIC.length
          + 1
          + 1
          + PublishedKey.ID_BYTES
          + SubmissionNumber.DIGITS
          + Integer.BYTES
          + QueryVerifier.SALT_BYTES
          + QueryVerifier.HASH_BYTES
          + Integer.BYTES
          + 1;
  private static final HexFormat HEX = HexFormat.of();

  private final EnvelopeHeader header;
  private final int headerLength;
  private final byte[] bytes;

  private SealedEnvelope(EnvelopeHeader header, int headerLength, byte[] bytes) {
    this.header = header;
    this.headerLength = headerLength;
    this.bytes = bytes;
  }

  /**
   * Reads an envelope, without opening it.
   *
   * @throws SubmissionException {@code NOT_AN_ENVELOPE}, {@code WRONG_VERSION}, {@code TRUNCATED},
   *     {@code TOO_LARGE} or {@code MALFORMED}; the message names field and limit
   */
  public static SealedEnvelope parse(byte[] received) throws SubmissionException {
    if (received.length > MAX_BYTES) {
      throw new SubmissionException(
          SubmissionError.TOO_LARGE,
          "envelope: must have at most %d bytes, has %d".formatted(MAX_BYTES, received.length));
    }
    byte[] bytes = received.clone();
    requireBeginning(bytes);
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length + 1);
      EnvelopeHeader header = header(in);
      requireExactly(bytes.length, expectedLength(in.position(), header.paddedLength()));
      return new SealedEnvelope(header, in.position(), bytes);
    } catch (IllegalArgumentException e) {
      throw new SubmissionException(SubmissionError.MALFORMED, String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireBeginning(byte[] bytes) throws SubmissionException {
    int common = Math.min(bytes.length, MAGIC.length);
    if (bytes.length == 0 || !Arrays.equals(bytes, 0, common, MAGIC, 0, common)) {
      throw new SubmissionException(
          SubmissionError.NOT_AN_ENVELOPE, "envelope: must begin with SUOM");
    }
    if (bytes.length > MAGIC.length && bytes[MAGIC.length] != VERSION) {
      throw new SubmissionException(
          SubmissionError.WRONG_VERSION,
          "version: must be %d, is %d".formatted(VERSION, Byte.toUnsignedInt(bytes[MAGIC.length])));
    }
    if (bytes.length < FIXED_BYTES) {
      throw new SubmissionException(
          SubmissionError.TRUNCATED,
          "header: must have %d bytes or more, has %d".formatted(FIXED_BYTES, bytes.length));
    }
  }

  private static EnvelopeHeader header(ByteBuffer in) throws SubmissionException {
    int kindCode = Byte.toUnsignedInt(in.get());
    SubmissionKind kind =
        SubmissionKind.of(kindCode)
            .orElseThrow(() -> new IllegalArgumentException("kind: there is no " + kindCode));
    String keyId = HEX.formatHex(take(in, PublishedKey.ID_BYTES));
    SubmissionNumber number = SubmissionNumber.parse(ascii(in, SubmissionNumber.DIGITS));
    Instant createdAt = Instant.ofEpochSecond(60 * Integer.toUnsignedLong(in.getInt()));
    QueryVerifier verifier =
        new QueryVerifier(
            HEX.formatHex(take(in, QueryVerifier.SALT_BYTES)),
            HEX.formatHex(take(in, QueryVerifier.HASH_BYTES)));
    int paddedLength = in.getInt();
    int nameLength = Byte.toUnsignedInt(in.get());
    if (nameLength > EnvelopeHeader.MOST_NAME_CHARACTERS) {
      throw new IllegalArgumentException("kiosk: must have 1 to 63 characters, has " + nameLength);
    }
    requireLength(in.limit(), in.position() + nameLength);
    String kiosk = ascii(in, nameLength);
    return new EnvelopeHeader(number, kind, kiosk, keyId, createdAt, verifier, paddedLength);
  }

  private static void requireLength(int length, int expected) throws SubmissionException {
    if (length < expected) {
      throw new SubmissionException(
          SubmissionError.TRUNCATED,
          "envelope: must have %d bytes, has %d".formatted(expected, length));
    }
  }

  private static void requireExactly(int length, int expected) throws SubmissionException {
    requireLength(length, expected);
    if (length > expected) {
      throw new SubmissionException(
          SubmissionError.MALFORMED,
          "envelope: must have %d bytes, has %d".formatted(expected, length));
    }
  }

  private static int expectedLength(int headerLength, int paddedLength) {
    return headerLength + ENCAPSULATION_BYTES + paddedLength + TAG_BYTES;
  }

  private static String ascii(ByteBuffer in, int length) {
    return new String(take(in, length), US_ASCII);
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
  }

  /** The header as it stands on the envelope. */
  static byte[] write(EnvelopeHeader header) {
    byte[] name = header.kiosk().getBytes(US_ASCII);
    return ByteBuffer.allocate(FIXED_BYTES + name.length)
        .put(MAGIC)
        .put((byte) VERSION)
        .put((byte) header.kind().code())
        .put(HEX.parseHex(header.keyId()))
        .put(header.number().digits().getBytes(US_ASCII))
        .putInt((int) header.epochMinutes())
        .put(HEX.parseHex(header.verifier().salt()))
        .put(HEX.parseHex(header.verifier().hash()))
        .putInt(header.paddedLength())
        .put((byte) name.length)
        .put(name)
        .array();
  }

  /** Puts together what was sealed. */
  static SealedEnvelope of(EnvelopeHeader header, byte[] encapsulation, byte[] sealed) {
    byte[] clear = write(header);
    byte[] bytes =
        ByteBuffer.allocate(clear.length + encapsulation.length + sealed.length)
            .put(clear)
            .put(encapsulation)
            .put(sealed)
            .array();
    return new SealedEnvelope(header, clear.length, bytes);
  }

  /** What stands on it in clear. */
  public EnvelopeHeader header() {
    return header;
  }

  /** The whole envelope. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes it has. */
  public int length() {
    return bytes.length;
  }

  /** The digest of the whole envelope; with it two of one number are told apart. */
  public Sha256 digest() {
    return Sha256.of(bytes);
  }

  /** HPKE's encapsulated key, 32 bytes: another one for every sealing. */
  public byte[] encapsulation() {
    return Arrays.copyOfRange(bytes, headerLength, headerLength + ENCAPSULATION_BYTES);
  }

  byte[] headerBytes() {
    return Arrays.copyOf(bytes, headerLength);
  }

  byte[] sealed() {
    return Arrays.copyOfRange(bytes, headerLength + ENCAPSULATION_BYTES, bytes.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SealedEnvelope that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Kind and length only. */
  @Override
  public String toString() {
    return "SealedEnvelope[%s, %d bytes]".formatted(header.kind(), bytes.length);
  }
}
