package io.jinbang.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

class HallCertificateTests {
  @TempDir Path home;

  private HallCertificate hall() {
    return HallCertificate.in(new Home(home));
  }

  // -- the handshake

  /** A server with the files as the product's own server reads them, on this machine only. */
  private static HttpsServer server(Path certificate, Path key) throws Exception {
    var pem =
        new PemSslStoreBundle(
            PemSslStoreDetails.forCertificate("file:" + certificate).withPrivateKey("file:" + key),
            null);
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(pem.getKeyStore(), null);
    var tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, new SecureRandom());
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("ok".getBytes());
          exchange.close();
        });
    server.start();
    return server;
  }

  /** Somebody who trusts nobody but this authority; or whom every browser trusts, for null. */
  private static HttpClient trusting(byte @Nullable [] authority) throws Exception {
    if (authority == null) {
      return HttpClient.newHttpClient();
    }
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("hall", certificate(authority));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  private static X509Certificate certificate(byte[] bytes) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
  }

  private static String get(HttpClient client, String host, HttpsServer server)
      throws IOException, InterruptedException {
    var address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  @Test
  void whoever_trusts_the_authority_reaches_the_server_by_name_and_address_and_nobody_else()
      throws Exception {
    assertThat(hall().make(List.of("localhost", "127.0.0.1", "192.168.8.2"))).isFalse();
    var server = server(hall().serverCertificate(), hall().serverKey());
    try {
      var trusting = trusting(hall().authority().orElseThrow());
      assertThat(get(trusting, "localhost", server)).isEqualTo("ok");
      assertThat(get(trusting, "127.0.0.1", server)).isEqualTo("ok");
      assertThatThrownBy(() -> get(trusting(null), "localhost", server))
          .isInstanceOf(SSLException.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_certificate_for_another_name_is_not_taken_for_this_one() throws Exception {
    hall().make(List.of("stage.local"));
    var server = server(hall().serverCertificate(), hall().serverKey());
    try {
      var trusting = trusting(hall().authority().orElseThrow());
      assertThatThrownBy(() -> get(trusting, "localhost", server)).isInstanceOf(SSLException.class);
    } finally {
      server.stop(0);
    }
  }

  /** Were its key stolen, it could still not pretend to be anything but a server of this hall. */
  @Test
  void the_issuer_cannot_vouch_for_the_rest_of_the_world() throws Exception {
    hall().make(List.of("192.168.8.2"));
    var issuer =
        new Signing.Issuer(
            certificate(Files.readAllBytes(home.resolve("hall/issuer.crt"))), key("issuer.key"));
    var now = Instant.now();
    var signing = new Signing(issuer, now.minusSeconds(60), now.plus(Duration.ofDays(30)));
    for (var name : List.of("10.20.30.40", "stage.local")) {
      validate(signing, name);
    }
    for (var name : List.of("www.example.org", "8.8.8.8", "2001:db8::1")) {
      assertThatThrownBy(() -> validate(signing, name))
          .isInstanceOf(CertPathValidatorException.class);
    }
  }

  private void validate(Signing signing, String name) throws Exception {
    var server =
        certificate(signing.server(HallNames.of(List.of(name)), Signing.keys().getPublic()));
    var path =
        CertificateFactory.getInstance("X.509")
            .generateCertPath(List.of(server, signing.issuer().certificate()));
    var root = new TrustAnchor(certificate(hall().authority().orElseThrow()), null);
    var rules = new PKIXParameters(Set.of(root));
    rules.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX").validate(path, rules);
  }

  private PrivateKey key(String name) throws Exception {
    var text =
        Files.readString(home.resolve("hall").resolve(name))
            .replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  // -- what is kept

  @Test
  void keys_are_readable_by_their_owner_alone() throws Exception {
    hall().make(List.of("stage.local"));
    for (var key : List.of("issuer.key", "server.key")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("hall").resolve(key))))
          .isEqualTo("rw-------");
    }
    try (Stream<Path> files = Files.list(home.resolve("hall"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "ca.crt", "issuer.crt", "issuer.key", "server.crt", "server.key");
    }
  }

  @Test
  void another_private_address_needs_no_new_trust_and_another_name_does() {
    assertThat(hall().make(List.of("192.168.8.2"))).isFalse();
    var before = hall().authority().orElseThrow();
    assertThat(hall().make(List.of("10.1.2.3", "stage.local"))).isTrue();
    assertThat(hall().authority().orElseThrow()).isEqualTo(before);
    assertThat(hall().make(List.of("stage.example.org"))).isFalse();
    assertThat(hall().authority().orElseThrow()).isNotEqualTo(before);
    assertThat(hall().make(List.of("screen.stage.example.org"))).isTrue();
  }

  @Test
  void it_lasts_for_less_than_phones_allow_and_an_authority_near_its_end_is_made_anew()
      throws Exception {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    hall().make(List.of("stage.local"), now);
    assertThat(hall().until()).isEqualTo(now.plus(Duration.ofDays(390)));
    assertThat(hall().make(List.of("stage.local"), now.plus(Duration.ofDays(300)))).isTrue();
    assertThat(hall().make(List.of("stage.local"), now.plus(Duration.ofDays(400)))).isFalse();
  }

  @Test
  void the_first_name_is_the_address_people_use() {
    hall().make(List.of("192.168.8.2", "stage.local"));
    assertThat(hall().name()).isEqualTo("192.168.8.2");
    hall().make(List.of("stage.local", "192.168.8.2"));
    assertThat(hall().name()).isEqualTo("stage.local");
    assertThat(HallCertificate.fingerprint(new byte[] {}))
        .startsWith("E3:B0:C4:42:98:FC") // SHA-256 of nothing, FIPS 180-4
        .hasSize(95);
  }

  @Test
  void what_is_no_name_is_refused() {
    for (var bad :
        List.of("", "stage local", "https://stage.local", "a..b", "-a.local", "300.1.2.3", "::g")) {
      assertThatThrownBy(() -> hall().make(List.of(bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> hall().make(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThat(hall().isMade()).isFalse();
  }
}
