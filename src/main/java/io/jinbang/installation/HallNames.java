package io.jinbang.installation;

import java.net.IDN;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * Names and addresses under which a hall's server is reached.
 *
 * @param names as they stand in the certificate
 */
record HallNames(List<GeneralName> names) {
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /**
   * Private and link-local networks (RFC 1918, 3927, 4193, 4291) and this machine, with their
   * masks.
   */
  private static final List<String> PRIVATE =
      List.of(
          "10.0.0.0/255.0.0.0",
          "172.16.0.0/255.240.0.0",
          "192.168.0.0/255.255.0.0",
          "169.254.0.0/255.255.0.0",
          "127.0.0.0/255.0.0.0",
          "fc00::/fe00::",
          "fe80::/ffc0::",
          "::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

  /**
   * @throws IllegalArgumentException naming what is no name or address
   */
  static HallNames of(List<String> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException("no name");
    }
    return new HallNames(given.stream().map(HallNames::name).toList());
  }

  private static GeneralName name(String given) {
    return isAddress(given)
        ? new GeneralName(GeneralName.iPAddress, new DEROctetString(address(given)))
        : new GeneralName(GeneralName.dNSName, host(given));
  }

  private static boolean isAddress(String given) {
    return given.contains(":") || given.matches("[0-9.]+");
  }

  private static byte[] address(String given) {
    return InetAddress.ofLiteral(given).getAddress();
  }

  private static String host(String given) {
    var name = IDN.toASCII(given.strip()).toLowerCase(Locale.ROOT);
    if (name.length() > 253 || !name.matches(LABEL + "(?:\\." + LABEL + ")*")) {
      throw new IllegalArgumentException(given);
    }
    return name;
  }

  GeneralNames subject() {
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  /** All that an authority made for these may vouch for. */
  NameConstraints constraints() {
    var permitted =
        Stream.concat(always(), names.stream().map(HallNames::only)).map(GeneralSubtree::new);
    return new NameConstraints(permitted.toArray(GeneralSubtree[]::new), null);
  }

  private static Stream<GeneralName> always() {
    var networks = PRIVATE.stream().map(HallNames::network);
    var hosts =
        Stream.of("local", "localhost").map(name -> new GeneralName(GeneralName.dNSName, name));
    return Stream.concat(networks, hosts);
  }

  private static GeneralName network(String written) {
    var parts = written.split("/");
    return network(address(parts[0]), address(parts[1]));
  }

  private static GeneralName network(byte[] address, byte[] mask) {
    var both = new byte[address.length + mask.length];
    System.arraycopy(address, 0, both, 0, address.length);
    System.arraycopy(mask, 0, both, address.length, mask.length);
    return new GeneralName(GeneralName.iPAddress, new DEROctetString(both));
  }

  /** A constraint that this name alone meets. */
  private static GeneralName only(GeneralName name) {
    if (name.getTagNo() == GeneralName.dNSName) {
      return name;
    }
    var address = ASN1OctetString.getInstance(name.getName()).getOctets();
    var mask = new byte[address.length];
    Arrays.fill(mask, (byte) 0xff);
    return network(address, mask);
  }

  /** Whether an authority may vouch for all of these. */
  boolean within(X509Certificate authority) {
    var bytes = authority.getExtensionValue(Extension.nameConstraints.getId());
    if (bytes == null) {
      return false;
    }
    var permitted = new ArrayList<GeneralName>();
    for (var tree :
        NameConstraints.getInstance(ASN1OctetString.getInstance(bytes).getOctets())
            .getPermittedSubtrees()) {
      permitted.add(tree.getBase());
    }
    return names.stream().allMatch(name -> permitted.stream().anyMatch(each -> covers(each, name)));
  }

  private static boolean covers(GeneralName tree, GeneralName name) {
    if (tree.getTagNo() != name.getTagNo()) {
      return false;
    }
    return name.getTagNo() == GeneralName.dNSName
        ? ("." + name.getName()).endsWith("." + tree.getName())
        : holds(octets(tree), octets(name));
  }

  private static byte[] octets(GeneralName name) {
    return ASN1OctetString.getInstance(name.getName()).getOctets();
  }

  private static boolean holds(byte[] network, byte[] address) {
    if (network.length != 2 * address.length) {
      return false;
    }
    for (var i = 0; i < address.length; i++) {
      if ((address[i] & network[address.length + i]) != network[i]) {
        return false;
      }
    }
    return true;
  }
}
