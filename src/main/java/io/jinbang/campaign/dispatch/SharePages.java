package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.notice.Attachment;
import io.jinbang.campaign.notice.DownloadPages;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.documents.QrDocument;
import io.jinbang.shared.Id;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** A body's share page: the notice for anyone who has its address or scans its code. */
@Controller
class SharePages {
  private static final String ONE = "/c/{slug}/n/{code}";

  private final Campaigns campaigns;
  private final WrittenNotices notices;
  private final Receptions receptions;

  SharePages(Campaigns campaigns, WrittenNotices notices, Receptions receptions) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.receptions = receptions;
  }

  @GetMapping(ONE)
  View page(Page p, @PathVariable String slug, @PathVariable String code) {
    return p.view("campaign/dispatch/shared", model(p, slug, code));
  }

  /** One sheet to print and put up. */
  @GetMapping(ONE + "/poster")
  View poster(Page p, @PathVariable String slug, @PathVariable String code) {
    return p.view("campaign/dispatch/poster", model(p, slug, code));
  }

  private Map<String, ?> model(Page p, String slug, String code) {
    var received = receptions.shared(campaigns.bySlug(slug), code);
    return Map.of("received", received, "share", share(p, received));
  }

  private static Share share(Page p, Received received) {
    return Share.of(
        p.origin(),
        received.campaign(),
        received.body(),
        received.dispatch().code(),
        received.closes());
  }

  @GetMapping(value = ONE + "/qr.svg", produces = "image/svg+xml")
  @ResponseBody
  String code(Page p, @PathVariable String slug, @PathVariable String code) {
    var received = receptions.shared(campaigns.bySlug(slug), code);
    return QrDocument.of(share(p, received).link()).svg(p.of(received.body().name()));
  }

  @GetMapping(ONE + "/files/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable String slug, @PathVariable String code, @PathVariable Id<Attachment> file) {
    var received = receptions.shared(campaigns.bySlug(slug), code);
    return DownloadPages.of(notices.file(received.notice(), file));
  }
}
