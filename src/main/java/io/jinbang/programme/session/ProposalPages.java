package io.jinbang.programme.session;

import io.jinbang.intake.Entry;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Proposals that came through a call, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/proposals")
class ProposalPages implements GatheringTabs {
  private static final String ALL = "programme/session/proposals";

  private final Gatherings gatherings;
  private final Proposals proposals;
  private final Sessions sessions;

  ProposalPages(Gatherings gatherings, Proposals proposals, Sessions sessions) {
    this.gatherings = gatherings;
    this.proposals = proposals;
    this.sessions = sessions;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(120, Text.of("提案", "Proposals"), "/host/g/" + slug + "/proposals"))
        : List.of();
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view(ALL, model(page, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    return Map.of(
        "gathering",
        gathering,
        "proposals",
        proposals.of(page.who(), gathering),
        "sessions",
        sessions.of(page.who(), gathering.id()),
        "form",
        form);
  }

  @PostMapping("/{entry}")
  View accept(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam(defaultValue = "") String session) {
    var gathering = gatherings.of(page.who(), slug);
    var into = session.isEmpty() ? null : Id.<Session>parse(session);
    try {
      var where = proposals.accept(page.who(), gathering, entry, into);
      return page.redirect("/host/g/" + slug + "/sessions/" + where, "programme.accepted");
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(ALL, model(page, slug, Form.EMPTY.refused(refusal)));
    }
  }
}
