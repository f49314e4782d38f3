package io.jinbang.programme.agenda;

import gg.jte.output.StringOutput;
import io.jinbang.documents.PdfDocument;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The printed programme (会议手册), A5, in both languages. Anybody may ask for it, so each version is
 * drawn once.
 */
@Controller
class BookletPages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A5; margin: 15mm 13mm 17mm;
        @bottom-center { content: counter(page);
          font-family: "Noto Sans SC"; font-size: 7.5pt; color: #666; } }
      @page :first { @bottom-center { content: ""; } }
      body { font-family: "Noto Sans SC"; font-size: 8.5pt; line-height: 1.5; color: #1c1a17; }
      h1, h2, h3 { font-family: "Noto Serif SC"; font-weight: 700; margin: 0; }
      .cover { page-break-after: always; text-align: center; padding-top: 42mm; }
      .cover h1 { font-size: 23pt; line-height: 1.35; }
      .cover .en { font-size: 12pt; color: #4a463e; margin: 3mm 0 0; }
      .cover .theme { font-size: 10.5pt; margin: 12mm 0 0; }
      .cover .when { font-size: 10pt; margin: 26mm 0 0; }
      .cover .small { font-size: 7.5pt; color: #666; margin: 2mm 0 0; }
      h2 { font-size: 13pt; margin: 0 0 2mm; padding-bottom: 1.5mm; border-bottom: 1.6pt solid #1c1a17;
        page-break-after: avoid; }
      .day { page-break-before: always; }
      .first { page-break-before: auto; }
      table { width: 100%; border-collapse: collapse; }
      td { vertical-align: top; padding: 1.7mm 0; border-bottom: 0.4pt solid #ccc; }
      tr { page-break-inside: avoid; }
      .t { width: 19mm; font-family: "Noto Serif SC"; font-weight: 700; font-size: 9.5pt; }
      .t span { display: block; font-family: "Noto Sans SC"; font-weight: 400; font-size: 7pt; color: #666; }
      .name { font-weight: 700; font-size: 9pt; }
      .en { color: #4a463e; font-size: 7.5pt; }
      .where { color: #ad2e1b; font-size: 7.5pt; }
      .who { font-size: 7.5pt; margin-top: 0.8mm; }
      .talk { margin-left: 3mm; }
      .people td { padding: 1.2mm 0; } .people .n { width: 34mm; font-weight: 700; }
      </style></head>
      """;

  /** A language of a gathering's programme. */
  private record Edition(Id<Gathering> gathering, Language language) {}

  private record Drawn(int version, byte[] bytes) {}

  private final Agendas agendas;
  private final PdfDocument pdf;
  private final Map<Edition, Drawn> drawn = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();

  BookletPages(Agendas agendas, PdfDocument pdf) {
    this.agendas = agendas;
    this.pdf = pdf;
  }

  @GetMapping("/g/{slug}/programme.pdf")
  ResponseEntity<byte[]> booklet(Page p, @PathVariable String slug) {
    var agenda = agendas.bySlug(slug);
    var bytes = bytes(p, slug, agenda);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache())
        .eTag("v" + agenda.version() + "-" + p.language().tag())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("programme-" + slug + ".pdf").build().toString())
        .body(bytes);
  }

  private byte[] bytes(Page p, String slug, Agenda agenda) {
    var edition = new Edition(agenda.gathering().id(), p.language());
    turn.lock();
    try {
      var known = drawn.get(edition);
      if (known == null || known.version() != agenda.version()) {
        known = new Drawn(agenda.version(), draw(p, slug, agenda));
        drawn.put(edition, known);
      }
      return known.bytes();
    } finally {
      turn.unlock();
    }
  }

  private byte[] draw(Page p, String slug, Agenda agenda) {
    var html = new StringOutput();
    p.part("programme/agenda/booklet", Map.of("agenda", agenda, "slug", slug)).writeTo(html);
    return pdf.render(
        html.toString().replace("</head>", STYLE), p.of(agenda.gathering().name()), p.language());
  }
}
