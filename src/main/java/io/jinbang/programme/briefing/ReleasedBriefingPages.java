package io.jinbang.programme.briefing;

import gg.jte.output.StringOutput;
import io.jinbang.documents.FileKind;
import io.jinbang.documents.LetterDocument;
import io.jinbang.documents.PdfDocument;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Briefings in public, from their instant on. */
@Controller
@RequestMapping("/g/{slug}/briefings")
class ReleasedBriefingPages {
  /** Templates bear no style of their own, for the browser's policy forbids it. */
  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 20mm 18mm 22mm;
        @bottom-center { content: counter(page) " / " counter(pages);
          font-family: "Noto Sans SC"; font-size: 8pt; color: #666; } }
      body { font-family: "Noto Sans SC"; font-size: 10.5pt; line-height: 1.7; color: #1c1a17; }
      h1 { font-family: "Noto Serif SC"; font-size: 20pt; line-height: 1.4; margin: 0 0 3mm; border-bottom: 1.5pt solid #b03a2e; padding-bottom: 3mm; }
      h2 { font-family: "Noto Serif SC"; font-size: 12.5pt; margin: 7mm 0 2mm; }
      p { margin: 0 0 2.5mm; } .meta { color: #666; font-size: 9pt; }
      .who { font-weight: 700; } .question { border-left: 2pt solid #b03a2e; padding-left: 3mm; margin-top: 5mm; }
      .old { text-decoration: line-through; color: #777; }
      </style></head>
      """;

  private final BriefingReleases releases;
  private final Programmes programmes;
  private final PdfDocument pdf;
  private final LetterDocument letters;

  ReleasedBriefingPages(
      BriefingReleases releases, Programmes programmes, PdfDocument pdf, LetterDocument letters) {
    this.releases = releases;
    this.programmes = programmes;
    this.pdf = pdf;
    this.letters = letters;
  }

  /** Not found before the first is public. */
  @GetMapping
  View list(Page page, @PathVariable String slug) {
    var gathering = programmes.bySlug(slug);
    var all = releases.released(gathering);
    if (all.isEmpty()) {
      throw Refusal.notFound();
    }
    return page.view(
        "programme/briefing/released", Map.of("gathering", gathering, "releases", all));
  }

  @GetMapping("/{id}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    var release = releases.released(slug, id);
    return page.view("programme/briefing/public", model(programmes.bySlug(slug), release));
  }

  private static Map<String, Object> model(Gathering gathering, Release release) {
    return Map.of("gathering", gathering, "release", release);
  }

  @GetMapping("/{id}/transcript.pdf")
  View pdf(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    var release = standing(slug, id);
    var html = new StringOutput();
    page.part("programme/briefing/print", model(programmes.bySlug(slug), release)).writeTo(html);
    var title = page.of(release.account().title());
    var bytes = pdf.render(html.toString().replace("</head>", STYLE), title, page.language());
    return page.download(bytes, title + ".pdf", FileKind.PDF.mediaType());
  }

  @GetMapping("/{id}/transcript.docx")
  View docx(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    var release = standing(slug, id);
    var text = TranscriptLetter.of(release, programmes.bySlug(slug), page.language());
    return page.download(
        letters.render(text, page.language()),
        page.of(release.account().title()) + ".docx",
        FileKind.DOCX.mediaType());
  }

  /** What was withdrawn is explained on its page and given to nobody. */
  private Release standing(String slug, Id<Briefing> id) {
    var release = releases.released(slug, id);
    if (release.withdrawn() != null) {
      throw Refusal.notFound();
    }
    return release;
  }
}
