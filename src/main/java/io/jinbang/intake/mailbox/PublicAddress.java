package io.jinbang.intake.mailbox;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses of the public internet; everything else may be a machine of ours. */
final class PublicAddress {
  private PublicAddress() {}

  /** By the IANA registries of special-purpose addresses (RFC 6890, as updated). */
  static boolean is(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && switch (address) {
          case Inet4Address four -> isPublic(four.getAddress());
          case Inet6Address six -> isPublicSix(six.getAddress());
          default -> false;
        };
  }

  private static boolean isPublic(byte[] four) {
    var first = four[0] & 0xff;
    var second = four[1] & 0xff;
    var third = four[2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127; // shared, RFC 6598
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2)) // protocols, documentation
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Global unicast alone, 2000::/3, without what wraps an IPv4 address or is for examples. */
  private static boolean isPublicSix(byte[] six) {
    var first = (six[0] & 0xff) << 8 | (six[1] & 0xff);
    var second = (six[2] & 0xff) << 8 | (six[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002 // 6to4
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8)) // Teredo and its like
        && first != 0x3fff; // documentation, RFC 9637
  }
}
