package io.jinbang.programme.runofshow;

import gg.jte.output.StringOutput;
import io.jinbang.documents.PdfDocument;
import io.jinbang.programme.Programmes;
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

/** The printed book (台本) of a show, in both languages. Nothing that is sealed stands in it. */
@Controller
class BookPages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 18mm 16mm 20mm;
        @bottom-center { content: counter(page) " / " counter(pages);
          font-family: "Noto Sans SC"; font-size: 8pt; color: #666; } }
      body { font-family: "Noto Sans SC"; font-size: 9.5pt; line-height: 1.55; color: #1c1a17; }
      h1, h2, h3, h4 { font-family: "Noto Serif SC"; font-weight: 700; margin: 0; }
      .cover { page-break-after: always; text-align: center; padding-top: 70mm; }
      .cover h1 { font-size: 30pt; line-height: 1.4; }
      .cover h2 { font-size: 15pt; font-weight: 400; margin: 4mm 0 16mm; }
      .cover p { font-size: 11.5pt; margin: 0 0 2mm; }
      h3 { font-size: 15pt; margin: 8mm 0 3mm; page-break-after: avoid; border-bottom: 1pt solid #b03a2e; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th { text-align: left; font-size: 8.5pt; color: #666; border-bottom: 0.8pt solid #1c1a17; padding: 1mm 2mm 1mm 0; }
      td { vertical-align: top; border-bottom: 0.4pt solid #ccc; padding: 1.6mm 2mm 1.6mm 0; }
      tr { page-break-inside: avoid; }
      .segment td { font-weight: 700; background-color: #f5efe3; padding-left: 1.5mm; }
      .t { width: 15mm; } .l { width: 13mm; } .o { width: 24mm; } .p { width: 44mm; }
      .en, .sub { color: #555; font-size: 8.5pt; }
      .cue { page-break-inside: avoid; margin: 0 0 6mm; }
      .cue h4 { font-size: 12pt; } .cue p { margin: 1mm 0 0; } .script { font-size: 12pt; line-height: 1.75; }
      .dropped { text-decoration: line-through; color: #888; }
      </style></head>
      """;

  private final Shows shows;
  private final Programmes programmes;
  private final PdfDocument pdf;

  BookPages(Shows shows, Programmes programmes, PdfDocument pdf) {
    this.shows = shows;
    this.programmes = programmes;
    this.pdf = pdf;
  }

  @GetMapping("/host/g/{slug}/show/{id}/book.pdf")
  ResponseEntity<byte[]> book(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    var gathering = programmes.bySlug(slug);
    var show = shows.get(p.who(), gathering.id(), id);
    var html = new StringOutput();
    p.part(
            "programme/show/book",
            Map.of(
                "gathering",
                gathering,
                "show",
                show,
                "running",
                show.at(show.begin()),
                "cast",
                shows.cast(p.who(), gathering.id())))
        .writeTo(html);
    var bytes =
        pdf.render(html.toString().replace("</head>", STYLE), p.of(show.title()), p.language());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("show-" + slug + ".pdf").build().toString())
        .body(bytes);
  }
}
