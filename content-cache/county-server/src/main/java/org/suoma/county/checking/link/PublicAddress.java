package org.suoma.county.checking.link;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses belong to everybody's internet: none of one's own machine, network or provider,
 * none that are for groups, tunnels or books (IANA's special-purpose registries, RFC 6890).
 */
final class PublicAddress {

  private PublicAddress() {}

  /** Whether a server may go there on behalf of whoever wrote a link. */
  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean carrier = first == 100 && (second & 0xC0) == 64; // 100.64.0.0/10
    boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relay = first == 192 && second == 88 && third == 99; // 6to4
    boolean benchmarks = first == 198 && (second & 0xFE) == 18; // 198.18.0.0/15
    boolean books =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !carrier && !protocols && !relay && !benchmarks && !books;
  }

  /** 2000::/3 but for what leads elsewhere: Teredo and ORCHID in 2001::/23, books, 6to4. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
    boolean protocols = first == 0x2001 && (second & 0xFE00) == 0;
    boolean books =
        (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && (second >> 12) == 0);
    return (first >> 13) == 1 && !protocols && !books && first != 0x2002;
  }
}
