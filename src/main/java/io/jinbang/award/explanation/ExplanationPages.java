package io.jinbang.award.explanation;

import gg.jte.output.StringOutput;
import io.jinbang.documents.PdfDocument;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
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

/** Why a work did or did not win, to read, print and keep. */
@Controller
class ExplanationPages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 22mm 24mm; }
      body { font-family: "Noto Sans SC"; font-size: 10.5pt; line-height: 1.7; }
      h1 { font-family: "Noto Serif SC"; font-size: 18pt; margin: 0 0 2mm; }
      h2 { font-family: "Noto Serif SC"; font-size: 13pt; margin: 5mm 0 1.5mm; page-break-after: avoid; }
      p { margin: 0 0 1.5mm; }
      table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 0.4pt solid #444; padding: 1.2mm 2mm 1.2mm 0; text-align: left; }
      th { font-weight: 700; } .n { text-align: right; }
      </style></head>
      """;

  private final EntryExplanations explanations;
  private final PdfDocument pdf;

  ExplanationPages(EntryExplanations explanations, PdfDocument pdf) {
    this.explanations = explanations;
    this.pdf = pdf;
  }

  @GetMapping("/my/entries/{id}/explanation")
  View explanation(Page p, @PathVariable Id<Entry> id) {
    return p.view("award/explanation/page", Map.of("it", explanations.of(p.who(), id)));
  }

  @GetMapping("/my/entries/{id}/explanation.pdf")
  ResponseEntity<byte[]> pdf(Page p, @PathVariable Id<Entry> id) {
    var it = explanations.of(p.who(), id);
    var html = new StringOutput();
    p.part("award/explanation/paper", Map.of("it", it)).writeTo(html);
    var name = ContentDisposition.inline().filename(it.work().submittedNumber() + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(
            pdf.render(html.toString().replace("</head>", STYLE), it.work().title(), p.language()));
  }
}
