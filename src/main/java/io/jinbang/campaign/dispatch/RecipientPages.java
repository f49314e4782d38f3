package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where the host sends a notice, and later sees to whom it went. */
@Controller
class RecipientPages {
  private static final String ONE = "/host/c/{slug}/notices/{number:\\d{1,6}}";

  private final Campaigns campaigns;
  private final WrittenNotices notices;
  private final Notices sent;
  private final Forwardings forwardings;
  private final Reminders reminders;
  private final Recipients recipients;
  private final Bodies bodies;

  RecipientPages(
      Campaigns campaigns,
      WrittenNotices notices,
      Notices sent,
      Forwardings forwardings,
      Reminders reminders,
      Recipients recipients,
      Bodies bodies) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.sent = sent;
    this.forwardings = forwardings;
    this.reminders = reminders;
    this.recipients = recipients;
    this.bodies = bodies;
  }

  @GetMapping(ONE + "/recipients")
  View recipients(Page p, @PathVariable String slug, @PathVariable int number) {
    var call = campaigns.bySlug(slug);
    var notice = notices.get(p.who(), call, number);
    return p.view("campaign/dispatch/recipients", model(call, notice, Form.EMPTY));
  }

  @PostMapping(ONE + "/send")
  View send(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> typed) {
    var call = campaigns.bySlug(slug);
    var notice = notices.get(p.who(), call, number);
    var form = Form.of(typed);
    try {
      var count = forwardings.send(p.who(), call, number, Onward.read(form));
      return p.redirect(path(slug, number), "notice.sent", count);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return p.refused("campaign/dispatch/recipients", model(call, notice, form.refused(refusal)));
    }
  }

  @PostMapping(ONE + "/remind")
  View remind(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "0") String days) {
    var call = campaigns.bySlug(slug);
    notices.get(p.who(), call, number);
    var count = reminders.remind(p.who(), call, number, days(days));
    return p.redirect(path(slug, number), "notice.reminded", count);
  }

  static int days(String typed) {
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
  }

  private Map<String, ?> model(Campaign call, Notice notice, Form form) {
    var dispatches = ofNotice(call, notice);
    var host = bodies.host().id();
    return Map.of(
        "campaign",
        call,
        "notice",
        notice,
        "files",
        notices.files(notice),
        "lines",
        recipients.below(host, dispatches),
        "dispatches",
        dispatches,
        "form",
        form);
  }

  private List<Dispatch> ofNotice(Campaign call, Notice notice) {
    return sent.dispatches(call.id()).stream()
        .filter(one -> one.notice() == notice.number())
        .toList();
  }

  private static String path(String slug, int number) {
    return "/host/c/" + slug + "/notices/" + number + "/recipients";
  }
}
