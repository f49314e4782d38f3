package io.jinbang.programme.runofshow;

import io.jinbang.documents.QrDocument;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Links for those who look at a show without an account. */
@Controller
class ShowLinkPages {
  private static final String LINKS = "/host/g/{slug}/show/{id}/links";

  private final Shows shows;
  private final ShowLinks links;
  private final Programmes programmes;

  ShowLinkPages(Shows shows, ShowLinks links, Programmes programmes) {
    this.shows = shows;
    this.links = links;
    this.programmes = programmes;
  }

  @GetMapping(LINKS)
  View list(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    return p.view("programme/show/links", model(p, slug, id, null));
  }

  private Map<String, Object> model(Page p, String slug, Id<Show> id, @Nullable FreshLink fresh) {
    var gathering = programmes.bySlug(slug);
    var show = shows.get(p.who(), gathering.id(), id);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("show", show);
    model.put("links", links.of(p.who(), show));
    model.put("fresh", fresh);
    return model;
  }

  /** The secret stands on this answer alone; it cannot be read again. */
  @PostMapping(LINKS)
  View issue(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "") String label) {
    var show = shows.get(p.who(), programmes.bySlug(slug).id(), id);
    var whom = audience(audience);
    var token = links.issue(p.who(), show, whom, label);
    var address = p.origin() + "/show/" + token.secret();
    var code = QrDocument.of(address).svg(p.of(whom.label()));
    return p.view(
        "programme/show/links",
        model(p, slug, id, new FreshLink(whom, label.strip(), address, code)));
  }

  private static Audience audience(String typed) {
    for (var audience : Audience.values()) {
      if (audience.name().equals(typed)) {
        return audience;
      }
    }
    throw Refusal.notFound();
  }

  @PostMapping(LINKS + "/{link}/revoke")
  View revoke(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @PathVariable Id<ShowLink> link) {
    var show = shows.get(p.who(), programmes.bySlug(slug).id(), id);
    links.revoke(p.who(), show, link);
    return p.redirect(ShowPages.path(slug, id) + "/links", "show.link.revoked");
  }
}
