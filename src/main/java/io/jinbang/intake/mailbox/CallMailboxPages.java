package io.jinbang.intake.mailbox;

import io.jinbang.mail.Mailbox;
import io.jinbang.organization.People;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The mailbox itself: on or off, whether it can be reached, and from where films are fetched. */
@Controller
class CallMailboxPages {
  private static final String SETTINGS = "/host/mailbox/settings";

  private final Mailbox mailbox;
  private final LinkHosts hosts;
  private final People people;

  CallMailboxPages(Mailbox mailbox, LinkHosts hosts, People people) {
    this.mailbox = mailbox;
    this.hosts = hosts;
    this.people = people;
  }

  @GetMapping(SETTINGS)
  View settings(Page page) {
    return page.view("intake/mailbox/settings", model(page, Form.EMPTY, null));
  }

  private Map<String, Object> model(Page page, Form form, @Nullable String tested) {
    page.who().require(Role.HOST);
    var state = mailbox.state();
    var model = new HashMap<String, Object>();
    model.put("state", state);
    model.put("hosts", hosts.all());
    model.put("form", form);
    model.put("tested", tested);
    model.put(
        "keeper", state.enabledBy() == null ? "" : people.get(Id.of(state.enabledBy())).name());
    return model;
  }

  @PostMapping(SETTINGS + "/turn")
  View turn(Page page, @RequestParam boolean on) {
    mailbox.turn(page.who(), on);
    return page.redirect(SETTINGS, on ? "mailbox.on" : "mailbox.off");
  }

  /** Says plainly what is wrong, or that nothing is. */
  @PostMapping(SETTINGS + "/test")
  View test(Page page) {
    var problem = mailbox.test(page.who());
    if (problem.isPresent()) {
      var form = Form.EMPTY.refused(Refusal.of(Refusal.Kind.CONFLICT, problem.get()));
      return page.refused("intake/mailbox/settings", model(page, form, null));
    }
    return page.view(
        "intake/mailbox/settings", model(page, Form.EMPTY, page.t("mailbox.connected")));
  }

  @PostMapping("/host/mailbox/read")
  View read(Page page) {
    page.who().require(Role.HOST);
    try {
      return page.redirect("/host/mailbox", "mailbox.fetched", mailbox.read());
    } catch (Refusal refusal) {
      return page.refused(
          "intake/mailbox/settings", model(page, Form.EMPTY.refused(refusal), null));
    }
  }

  @PostMapping(SETTINGS + "/hosts")
  View add(Page page, @RequestParam MultiValueMap<String, String> given) {
    try {
      var typed = given.getFirst("host");
      hosts.add(page.who(), typed == null ? "" : typed);
    } catch (Refusal refusal) {
      return page.refused(
          "intake/mailbox/settings", model(page, Form.of(given).refused(refusal), null));
    }
    return page.redirect(SETTINGS, "mailbox.host.added");
  }

  @PostMapping(SETTINGS + "/hosts/remove")
  View remove(Page page, @RequestParam String host) {
    hosts.drop(page.who(), host);
    return page.redirect(SETTINGS, "mailbox.host.removed");
  }
}
