package io.jinbang.review.deliberation;

import gg.jte.output.StringOutput;
import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.FileKind;
import io.jinbang.documents.LetterDocument;
import io.jinbang.documents.PdfDocument;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Refusal;
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

/** The minutes, to read, print and sign. */
@Controller
class MinutesPages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 24mm 24mm; }
      body { font-family: "Noto Sans SC"; font-size: 10.5pt; line-height: 1.7; }
      h1 { font-family: "Noto Serif SC"; font-size: 18pt; text-align: center; margin: 0 0 6mm; }
      h2 { font-family: "Noto Serif SC"; font-size: 13pt; margin: 6mm 0 2mm; page-break-after: avoid; }
      p { margin: 0 0 1.5mm; }
      .sign { margin: 8mm 0 0; text-align: right; }
      </style></head>
      """;

  private final Deliberations deliberations;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final LetterDocument letters;
  private final PdfDocument pdf;

  MinutesPages(
      Deliberations deliberations,
      Campaigns campaigns,
      Bodies bodies,
      LetterDocument letters,
      PdfDocument pdf) {
    this.deliberations = deliberations;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.letters = letters;
    this.pdf = pdf;
  }

  /** Not found before there was a meeting. */
  private Meeting held(Page p, String slug) {
    var meeting = deliberations.meeting(p.who(), campaigns.bySlug(slug));
    if (meeting.deliberation() == null) {
      throw Refusal.notFound();
    }
    return meeting;
  }

  @GetMapping("/host/c/{slug}/deliberation/minutes.docx")
  View docx(Page p, @PathVariable String slug) {
    var meeting = held(p, slug);
    var letter =
        Minutes.of(meeting)
            .letter(
                p.language(),
                bodies.host().name(),
                meeting.now(),
                meeting.campaign().rulebook().zone());
    return p.download(
        letters.render(letter, p.language()), name(slug) + ".docx", FileKind.DOCX.mediaType());
  }

  @GetMapping("/host/c/{slug}/deliberation/minutes.pdf")
  ResponseEntity<byte[]> pdf(Page p, @PathVariable String slug) {
    var meeting = held(p, slug);
    var minutes = Minutes.of(meeting);
    var html = new StringOutput();
    var model = Map.of("minutes", minutes, "host", bodies.host().name(), "meeting", meeting);
    p.part("review/deliberation/paper", model).writeTo(html);
    var title = p.of(minutes.title());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name(slug) + ".pdf").build().toString())
        .body(pdf.render(html.toString().replace("</head>", STYLE), title, p.language()));
  }

  private static String name(String slug) {
    return "minutes-" + slug;
  }
}
