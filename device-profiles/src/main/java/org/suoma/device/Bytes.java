package org.suoma.device;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A run of bytes that nobody changes, so that records may hold them; prints as hexadecimal. Only
 * what came from a person's card is ever overwritten, see {@link #erase}.
 */
public final class Bytes {

  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
  }

  /** A copy of a part of an array, from one index (inclusive) to another (exclusive). */
  public static Bytes copyOf(byte[] array, int from, int to) {
    return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(array, from, to));
  }

  /** The bytes with these values, each 0 to 255. */
  public static Bytes of(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Bytes(bytes);
  }

  /** No bytes. */
  public static Bytes empty() {
    return EMPTY;
  }

  /** How many bytes. */
  public int length() {
    return content.length;
  }

  /**
   * The byte at an index, 0 to 255.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public int at(int index) {
    return content[index] & 0xFF;
  }

  /** The bytes from one index (inclusive) to another (exclusive). */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** These bytes, then the others. */
  public Bytes plus(Bytes other) {
    byte[] joined = Arrays.copyOf(content, content.length + other.content.length);
    System.arraycopy(other.content, 0, joined, content.length, other.content.length);
    return new Bytes(joined);
  }

  /**
   * Overwrites all bytes with zeros: nothing of a person's card may stay in memory. For whoever is
   * the only holder of these bytes.
   */
  public void erase() {
    Arrays.fill(content, (byte) 0);
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return HexFormat.ofDelimiter(" ").formatHex(content);
  }
}
