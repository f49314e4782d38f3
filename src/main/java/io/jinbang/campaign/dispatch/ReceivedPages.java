package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.notice.Attachment;
import io.jinbang.campaign.notice.DownloadPages;
import io.jinbang.campaign.notice.WrittenNotices;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A notice before the coordinators of a body it came to. */
@Controller
class ReceivedPages implements Tabs {
  private static final String ONE = "/unit/c/{slug}/notice/{number:\\d{1,6}}";

  private final Campaigns campaigns;
  private final WrittenNotices notices;
  private final Notices sent;
  private final Receptions receptions;
  private final Forwardings forwardings;
  private final Reminders reminders;
  private final Recipients recipients;

  ReceivedPages(
      Campaigns campaigns,
      WrittenNotices notices,
      Notices sent,
      Receptions receptions,
      Forwardings forwardings,
      Reminders reminders,
      Recipients recipients) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.sent = sent;
    this.receptions = receptions;
    this.forwardings = forwardings;
    this.reminders = reminders;
    this.recipients = recipients;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? List.of(new Tab(Phase.CALL, 10, Text.of("通知", "Notice"), "/unit/c/" + slug + "/notice"))
        : List.of();
  }

  /** Leads to the first that was not acknowledged, else to the latest. */
  @GetMapping("/unit/c/{slug}/notice")
  View any(Page p, @PathVariable String slug) {
    var call = campaigns.bySlug(slug);
    var mine = receptions.mine(p.who(), call);
    if (mine.isEmpty()) {
      return p.view("campaign/dispatch/none", Map.of("campaign", call));
    }
    var shown = mine.stream().filter(Dispatch::isSilent).findFirst().orElse(mine.getLast());
    return p.redirect(path(slug, shown.notice()));
  }

  @GetMapping(ONE)
  View one(Page p, @PathVariable String slug, @PathVariable int number) {
    return p.view(
        "campaign/dispatch/received", model(p, campaigns.bySlug(slug), number, Form.EMPTY));
  }

  @PostMapping(ONE + "/acknowledge")
  View acknowledge(Page p, @PathVariable String slug, @PathVariable int number) {
    receptions.acknowledge(p.who(), campaigns.bySlug(slug), number);
    return p.redirect(path(slug, number), "notice.acknowledged");
  }

  @PostMapping(ONE + "/cover")
  View cover(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var call = campaigns.bySlug(slug);
    try {
      receptions.cover(p.who(), call, number, form);
      return p.redirect(path(slug, number), "notice.cover.saved");
    } catch (Refusal refusal) {
      return refused(p, call, number, form, refusal);
    }
  }

  @PostMapping(ONE + "/forward")
  View forward(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var call = campaigns.bySlug(slug);
    try {
      var count = forwardings.forward(p.who(), call, number, Onward.read(form));
      return p.redirect(path(slug, number) + "#forward", "notice.forwarded", count);
    } catch (Refusal refusal) {
      return refused(p, call, number, form, refusal);
    }
  }

  @PostMapping(ONE + "/remind")
  View remind(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "0") String days) {
    var call = campaigns.bySlug(slug);
    var count = reminders.remindBelow(p.who(), call, number, RecipientPages.days(days));
    return p.redirect(path(slug, number) + "#forward", "notice.reminded", count);
  }

  @GetMapping(ONE + "/files/{file}")
  ResponseEntity<byte[]> file(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable Id<Attachment> file) {
    var call = campaigns.bySlug(slug);
    receptions.own(p.who(), call, number);
    return DownloadPages.of(notices.file(notices.sent(call, number), file));
  }

  private View refused(Page p, Campaign call, int number, Form form, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    var model = model(p, call, number, form.refused(refusal));
    return p.refused("campaign/dispatch/received", model);
  }

  private Map<String, ?> model(Page p, Campaign call, int number, Form form) {
    var received = receptions.open(p.who(), call, number);
    var body = received.body();
    var code = received.dispatch().code();
    return Map.of(
        "received",
        received,
        "lines",
        recipients.below(body.id(), ofNotice(call, number)),
        "share",
        Share.of(p.origin(), call, body, code, received.closes()),
        "form",
        form.values().containsKey("note-zh") ? form : filled(received, form));
  }

  /** What was saved, where the form sent was another one of the page. */
  private static Form filled(Received received, Form form) {
    var zone = received.campaign().rulebook().zone();
    var values = new java.util.HashMap<>(form.values());
    values.put("note-zh", List.of(received.cover().zh()));
    values.put("note-en", List.of(received.cover().en()));
    values.put("deadline", List.of(Cover.typed(received.cover().deadline(), zone)));
    return new Form(Map.copyOf(values), form.problems());
  }

  private List<Dispatch> ofNotice(Campaign call, int number) {
    return sent.dispatches(call.id()).stream().filter(one -> one.notice() == number).toList();
  }

  private static String path(String slug, int number) {
    return "/unit/c/" + slug + "/notice/" + number;
  }
}
