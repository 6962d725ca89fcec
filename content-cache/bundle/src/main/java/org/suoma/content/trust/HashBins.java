package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * Delegation of all paths to equal bins by hash, in one line (TAP 15, {@code succinct_roles}).
 *
 * @param role the keys of all bins
 * @param bitLength two to its power is the number of bins, 1 to 32
 * @param namePrefix a bin is called so, with a dash and its number in hexadecimal
 */
record HashBins(Role role, int bitLength, String namePrefix) {

  static HashBins parse(JsonObject json) throws ContentException {
    return new HashBins(
        Role.parse(json),
        (int) json.number("bit_length", 1, Integer.SIZE),
        json.text("name_prefix"));
  }

  /** The bin that speaks for a path. */
  String nameFor(String path) {
    int first = ByteBuffer.wrap(Digests.of("sha256", path.getBytes(UTF_8))).getInt();
    long bin = Integer.toUnsignedLong(first) >>> (Integer.SIZE - bitLength);
    int digits = (bitLength + 3) / 4;
    String number = Long.toHexString(bin);
    return namePrefix + "-" + "0".repeat(digits - number.length()) + number;
  }
}
