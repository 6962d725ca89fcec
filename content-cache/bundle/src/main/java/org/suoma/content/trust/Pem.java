package org.suoma.content.trust;

import java.util.Base64;

/** Keys in text files (RFC 7468). */
public final class Pem {

  private static final int LINE = 64;

  private Pem() {}

  /**
   * One block.
   *
   * @param label what it holds, e.g. {@code PUBLIC KEY}
   * @param der the key's encoding
   */
  public static String write(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            label, Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der), label);
  }

  /**
   * The first block of a label in a text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static byte[] read(String label, String pem) {
    String begin = "-----BEGIN " + label + "-----";
    int start = pem.indexOf(begin);
    int end = pem.indexOf("-----END " + label + "-----");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no " + begin + " found");
    }
    return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
  }
}
