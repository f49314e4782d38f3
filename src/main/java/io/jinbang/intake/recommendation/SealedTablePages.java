package io.jinbang.intake.recommendation;

import gg.jte.output.StringOutput;
import io.jinbang.documents.PdfDocument;
import io.jinbang.organization.Body;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sealed tables to be read, printed and taken away. */
@Controller
class SealedTablePages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 20mm 18mm; }
      body { font-family: "Noto Sans SC"; font-size: 10pt; line-height: 1.6; }
      h1 { font-family: "Noto Serif SC"; font-size: 18pt; text-align: center; margin: 0 0 2mm; }
      p.of { text-align: center; margin: 0 0 6mm; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { border: 0.4pt solid #444; padding: 2mm; vertical-align: top; text-align: left; }
      th { font-weight: 700; }
      .n { width: 10mm; text-align: center; } .w { width: 58mm; }
      .small { font-size: 8pt; color: #444; } .foot { margin-top: 6mm; } .foot p { margin: 0 0 1mm; }
      </style></head>
      """;

  private final SealedTables tables;
  private final PdfDocument pdf;

  SealedTablePages(SealedTables tables, PdfDocument pdf) {
    this.tables = tables;
    this.pdf = pdf;
  }

  @GetMapping({
    "/unit/c/{slug}/recommendation/units/{unit}/table",
    "/host/c/{slug}/recommendations/{unit}/table"
  })
  View table(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam(defaultValue = "0") int version) {
    var table = tables.table(p.who(), slug, unit, version);
    return p.view("intake/recommendation/table", Map.of("table", table));
  }

  @GetMapping({
    "/unit/c/{slug}/recommendation/units/{unit}/table/export",
    "/host/c/{slug}/recommendations/{unit}/table/export"
  })
  View export(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "xlsx") String format) {
    var table = tables.table(p.who(), slug, unit, version);
    return p.download(
        Lists.of(table), table.fileName(), format, table.campaign().rulebook().zone());
  }

  @GetMapping({
    "/unit/c/{slug}/recommendation/units/{unit}/table.pdf",
    "/host/c/{slug}/recommendations/{unit}/table.pdf"
  })
  ResponseEntity<byte[]> pdf(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Body> unit,
      @RequestParam(defaultValue = "0") int version) {
    var table = tables.table(p.who(), slug, unit, version);
    var html = new StringOutput();
    p.part("intake/recommendation/paper", Map.of("table", table)).writeTo(html);
    var title = p.t("recommendation.table") + " " + p.of(table.unit().name());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(table.fileName() + ".pdf").build().toString())
        .body(pdf.render(html.toString().replace("</head>", STYLE), title, p.language()));
  }
}
