package io.jinbang.award.certificate;

import io.jinbang.documents.QrDocument;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class CertificatePages {
  private final Certificates certificates;

  CertificatePages(Certificates certificates) {
    this.certificates = certificates;
  }

  @GetMapping("/certificates/{number}")
  View certificate(Page page, @PathVariable String number) {
    var certificate = certificates.get(number);
    var qr = QrDocument.of(page.origin() + "/certificates/" + number);
    return page.view("award/certificate", Map.of("certificate", certificate, "qr", qr));
  }

  @GetMapping("/certificates/{number}/certificate.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number) {
    var certificate = certificates.get(number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(number + ".pdf").build().toString())
        .body(certificates.pdf(certificate));
  }
}
