package io.jinbang.installation;

import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** X.509 certificates (RFC 5280) on the curve P-256, signed with ECDSA and SHA-256, in DER. */
record Signing(Issuer issuer, Instant from, Instant until) {
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final int SERIAL_BITS = 127;
  private static final int KEY_NAME_BYTES = 20;

  record Issuer(X509Certificate certificate, PrivateKey key) {}

  static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** An authority that may vouch for an issuer for these names, and for nothing else. */
  static byte[] authority(HallNames names, KeyPair keys, Instant from, Instant until) {
    var name = new X500Name("CN=Jinbang hall " + mark(keys.getPublic()).substring(0, 8));
    var key = keys.getPublic();
    return signed(name, name, key, above(names, key, 1), keys.getPrivate(), from, until);
  }

  /** What signs servers of these names, and nothing else. */
  byte[] issuer(HallNames names, PublicKey key) {
    var name = new X500Name("CN=Jinbang hall issuer " + mark(key).substring(0, 8));
    var more = above(names, key, 0);
    add(more, Extension.authorityKeyIdentifier, false, signer());
    return signed(subject(), name, key, more, issuer.key(), from, until);
  }

  private static ExtensionsGenerator above(HallNames names, PublicKey key, int below) {
    var more = new ExtensionsGenerator();
    add(more, Extension.basicConstraints, true, new BasicConstraints(below));
    add(more, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    add(more, Extension.nameConstraints, true, names.constraints());
    add(more, Extension.subjectKeyIdentifier, false, nameOf(key));
    return more;
  }

  /**
   * Without a common name, which some would take for a further host name and find not permitted.
   */
  byte[] server(HallNames names, PublicKey key) {
    var more = new ExtensionsGenerator();
    add(more, Extension.basicConstraints, true, new BasicConstraints(false));
    add(more, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    add(
        more,
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    add(more, Extension.subjectAlternativeName, false, names.subject());
    add(more, Extension.subjectKeyIdentifier, false, nameOf(key));
    add(more, Extension.authorityKeyIdentifier, false, signer());
    return signed(subject(), new X500Name("O=Jinbang"), key, more, issuer.key(), from, until);
  }

  private X500Name subject() {
    return X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
  }

  private AuthorityKeyIdentifier signer() {
    return new AuthorityKeyIdentifier(
        nameOf(issuer.certificate().getPublicKey()).getKeyIdentifier());
  }

  private static void add(
      ExtensionsGenerator more, ASN1ObjectIdentifier what, boolean critical, ASN1Object value) {
    try {
      more.addExtension(what, critical, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] signed(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      ExtensionsGenerator more,
      PrivateKey signer,
      Instant from,
      Instant until) {
    var generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(
        new ASN1Integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)));
    generator.setIssuer(issuer);
    generator.setSubject(subject);
    generator.setStartDate(new Time(Date.from(from)));
    generator.setEndDate(new Time(Date.from(until)));
    generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    generator.setSignature(ECDSA);
    generator.setExtensions(more.generate());
    return sealed(generator.generateTBSCertificate(), signer);
  }

  private static byte[] sealed(TBSCertificate certificate, PrivateKey signer) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(signer);
      signature.update(certificate.getEncoded(ASN1Encoding.DER));
      return new DERSequence(
              new ASN1Encodable[] {certificate, ECDSA, new DERBitString(signature.sign())})
          .getEncoded(ASN1Encoding.DER);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static SubjectKeyIdentifier nameOf(PublicKey key) {
    return new SubjectKeyIdentifier(Arrays.copyOf(Sha256.of(key.getEncoded()), KEY_NAME_BYTES));
  }

  private static String mark(PublicKey key) {
    return Sha256.hex(key.getEncoded());
  }
}
