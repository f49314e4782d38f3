package io.jinbang.attendance.badge;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.documents.BadgeDocument;
import io.jinbang.documents.BadgeDocument.Paper;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Badges to be printed. */
@Controller
class BadgePages implements GatheringTabs {
  private final Badges badges;
  private final Programmes programmes;
  private final Admissions admissions;

  BadgePages(Badges badges, Programmes programmes, Admissions admissions) {
    this.badges = badges;
    this.programmes = programmes;
    this.admissions = admissions;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(370, Text.of("胸卡", "Badges"), "/host/g/" + slug + "/guests/badges"))
        : List.of();
  }

  @GetMapping("/host/g/{slug}/guests/badges")
  View list(Page page, @PathVariable String slug) {
    var gathering = programmes.bySlug(slug);
    return page.view(
        "attendance/badges",
        Map.of(
            "gathering",
            gathering,
            "reception",
            admissions.get(gathering.id()),
            "guests",
            badges.of(page.who(), slug, ""),
            "most",
            BadgeDocument.MOST));
  }

  @GetMapping("/host/g/{slug}/guests/badges.pdf")
  View print(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String guest,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "1") int part,
      @RequestParam(defaultValue = "A6") String paper) {
    var gathering = programmes.bySlug(slug);
    var bytes =
        guest.isEmpty()
            ? badges.sheets(
                page.who(), gathering, badges.of(page.who(), slug, category), part, paper(paper))
            : badges.one(page.who(), gathering, Id.parse(guest));
    return pdf(page, bytes, slug + "-badges-" + part);
  }

  private static Paper paper(String name) {
    return name.equals("A4") ? Paper.A4 : Paper.A6;
  }

  private static View pdf(Page page, byte[] bytes, String name) {
    return page.download(bytes, name + ".pdf", MediaType.APPLICATION_PDF_VALUE);
  }

  @GetMapping("/guest/{secret:[A-Za-z0-9_-]{43}}/badge.pdf")
  View own(
      Page page,
      @PathVariable String secret,
      @RequestParam(required = false) @Nullable Id<Guest> companion) {
    return pdf(page, badges.own(secret, companion), "badge");
  }
}
