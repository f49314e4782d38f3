package io.jinbang.installation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.jinbang.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * HTTPS for a hall without internet: an authority of this installation's own, which devices are
 * made to trust, and a certificate of it for this server. They lie in the folder {@code hall} of
 * the home; the keys are readable by their owner alone and never leave it.
 *
 * <p>Whoever trusts the authority trusts it for the names given and for private networks, and for
 * nothing else: it cannot vouch for anybody's bank. Its own key signs one issuer, which is bound to
 * those names (RFC 5280, 4.2.1.10), and is never written down.
 *
 * @param folder where the files lie
 */
public record HallCertificate(Path folder) {
  /** Phones refuse server certificates that last longer than 398 days. */
  private static final Duration LASTS = Duration.ofDays(390);

  private static final Duration AUTHORITY_LASTS = Duration.ofDays(2 * 366L);
  private static final Duration EARLIER = Duration.ofDays(1); // for devices whose clock is behind

  public static HallCertificate in(Home home) {
    return new HallCertificate(home.path().resolve("hall"));
  }

  // -- what is there

  public Path serverCertificate() {
    return folder.resolve("server.crt");
  }

  public Path serverKey() {
    return folder.resolve("server.key");
  }

  private Path authorityCertificate() {
    return folder.resolve("ca.crt");
  }

  /** What signs servers: it stands below the authority, whose own key is thrown away. */
  private Path issuerCertificate() {
    return folder.resolve("issuer.crt");
  }

  private Path issuerKey() {
    return folder.resolve("issuer.key");
  }

  public boolean isMade() {
    return Files.exists(serverCertificate()) && Files.exists(serverKey());
  }

  /** The authority's certificate, in DER; empty where there is none. */
  public Optional<byte[]> authority() {
    return Files.exists(authorityCertificate())
        ? Optional.of(encoded(read(authorityCertificate())))
        : Optional.empty();
  }

  /** Its SHA-256, in pairs of digits, as phones show it. */
  public static String fingerprint(byte[] certificate) {
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(Sha256.of(certificate));
  }

  /** Until when this server's certificate is good. */
  public Instant until() {
    return read(serverCertificate()).getNotAfter().toInstant();
  }

  /** The first of the names it was made for. */
  public String name() {
    try {
      return read(serverCertificate()).getSubjectAlternativeNames().stream()
          .map(name -> (String) name.get(1))
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("cannot read " + serverCertificate(), unreadable);
    }
  }

  // -- making it

  /**
   * Makes a certificate for this server, and an authority where there is none that may sign it.
   *
   * @return whether the authority was there before, so that devices need not be told again
   * @throws IllegalArgumentException for what is no name or address
   */
  public boolean make(List<String> names) {
    return make(names, Instant.now());
  }

  boolean make(List<String> names, Instant now) {
    var hosts = HallNames.of(names);
    try {
      Files.createDirectories(folder);
      var kept = kept(hosts, now);
      var issuer = kept.isPresent() ? kept.get() : newIssuer(hosts, now);
      var keys = Signing.keys();
      var certificate =
          new Signing(issuer, now.minus(EARLIER), now.plus(LASTS)).server(hosts, keys.getPublic());
      secret(serverKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
      write(
          serverCertificate(),
          pem("CERTIFICATE", certificate) + pem("CERTIFICATE", encoded(issuer.certificate())));
      return kept.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issuer there is, if it may sign for these and lasts long enough. */
  private Optional<Signing.Issuer> kept(HallNames hosts, Instant now) throws IOException {
    if (!Files.exists(issuerKey()) || !Files.exists(issuerCertificate())) {
      return Optional.empty();
    }
    var certificate = read(issuerCertificate());
    var lasts = certificate.getNotAfter().toInstant().isAfter(now.plus(LASTS));
    return lasts && hosts.within(certificate)
        ? Optional.of(new Signing.Issuer(certificate, key(issuerKey())))
        : Optional.empty();
  }

  /** A new authority signs one issuer; then its key is forgotten, and it can sign nothing else. */
  private Signing.Issuer newIssuer(HallNames hosts, Instant now) throws IOException {
    var root = Signing.keys();
    var keys = Signing.keys();
    var from = now.minus(EARLIER);
    var until = now.plus(AUTHORITY_LASTS);
    var authority = certificate(Signing.authority(hosts, root, from, until));
    var signing = new Signing(new Signing.Issuer(authority, root.getPrivate()), from, until);
    secret(issuerKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    write(issuerCertificate(), pem("CERTIFICATE", signing.issuer(hosts, keys.getPublic())));
    write(authorityCertificate(), pem("CERTIFICATE", encoded(authority)));
    return new Signing.Issuer(read(issuerCertificate()), keys.getPrivate());
  }

  // -- files

  /** Never there with more rights than its owner's, not even for a moment. */
  private void secret(Path file, String text) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    var fresh =
        Files.createTempFile(folder, "key", ".new", PosixFilePermissions.asFileAttribute(owner));
    Files.writeString(fresh, text, US_ASCII);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(Path file, String text) throws IOException {
    var fresh = Files.createTempFile(folder, "certificate", ".new");
    Files.writeString(fresh, text, US_ASCII);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String pem(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  private static PrivateKey key(Path file) throws IOException {
    var text = Files.readString(file, US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text));
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("cannot read " + file, unreadable);
    }
  }

  private static X509Certificate read(Path file) {
    try {
      return certificate(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static X509Certificate certificate(byte[] bytes) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("no certificate", unreadable);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
