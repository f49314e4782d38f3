package io.jinbang.site;

import io.jinbang.installation.HallCertificate;
import io.jinbang.installation.Home;
import io.jinbang.shared.Refusal;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * How a device is made to trust this server in a hall without internet. The certificate to be
 * trusted is public; its fingerprint is to be compared with what the command printed, for a
 * stranger on the same network could offer another.
 */
@Controller
class TrustPages {
  private static final MediaType CERTIFICATE =
      MediaType.parseMediaType("application/x-x509-ca-cert");

  private final HallCertificate hall;

  TrustPages(Home home) {
    this.hall = HallCertificate.in(home);
  }

  private byte[] authority() {
    return hall.authority().orElseThrow(Refusal::notFound);
  }

  @GetMapping("/hall")
  View page(Page p) {
    return p.view("site/hall", Map.of("fingerprint", HallCertificate.fingerprint(authority())));
  }

  @GetMapping("/hall/ca.crt")
  ResponseEntity<byte[]> certificate() {
    return ResponseEntity.ok()
        .contentType(CERTIFICATE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("jinbang-hall.crt").build().toString())
        .body(authority());
  }
}
