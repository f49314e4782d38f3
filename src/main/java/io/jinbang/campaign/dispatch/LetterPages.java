package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.documents.FileKind;
import io.jinbang.documents.LetterDocument;
import io.jinbang.documents.LetterText;
import io.jinbang.organization.Bodies;
import io.jinbang.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Notices and forwarding letters as files to print, sign and seal. */
@Controller
class LetterPages {
  private final Campaigns campaigns;
  private final WrittenNotices notices;
  private final Receptions receptions;
  private final Bodies bodies;
  private final LetterDocument letters;

  LetterPages(
      Campaigns campaigns,
      WrittenNotices notices,
      Receptions receptions,
      Bodies bodies,
      LetterDocument letters) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.receptions = receptions;
    this.bodies = bodies;
    this.letters = letters;
  }

  @GetMapping("/host/c/{slug}/notices/{number:\\d{1,6}}/letter.docx")
  View notice(Page p, @PathVariable String slug, @PathVariable int number) {
    var call = campaigns.bySlug(slug);
    var notice = notices.get(p.who(), call, number);
    var letter =
        OfficialLetter.notice(
            notice,
            notices.files(notice),
            bodies.host(),
            call.rulebook().zone(),
            p.now(),
            p.language());
    return download(p, letter, "notice-" + slug + "-" + number);
  }

  @GetMapping("/unit/c/{slug}/notice/{number:\\d{1,6}}/letter.docx")
  View forwarding(Page p, @PathVariable String slug, @PathVariable int number) {
    var received = receptions.open(p.who(), campaigns.bySlug(slug), number);
    var letter = OfficialLetter.forwarding(received, p.now(), p.language());
    return download(p, letter, "forwarding-" + slug + "-" + number);
  }

  private View download(Page p, LetterText letter, String name) {
    return p.download(
        letters.render(letter, p.language()), name + ".docx", FileKind.DOCX.mediaType());
  }
}
