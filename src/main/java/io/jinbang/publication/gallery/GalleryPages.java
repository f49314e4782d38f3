package io.jinbang.publication.gallery;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class GalleryPages {
  private final Gallery gallery;
  private final Campaigns campaigns;
  private final Clock clock;

  GalleryPages(Gallery gallery, Campaigns campaigns, Clock clock) {
    this.gallery = gallery;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @GetMapping("/")
  View home(Page page) {
    return page.view("publication/home", Map.of("calls", open(), "lists", gallery.newest(6)));
  }

  /** Calls that are running: noticed and not yet past their planned posting. */
  private List<Campaign> open() {
    var now = clock.instant();
    return campaigns.all().stream()
        .filter(call -> !call.rulebook().timeline().noticed().isAfter(now))
        .filter(call -> call.rulebook().timeline().stageAt(now) != Rulebook.Stage.POSTED)
        .toList();
  }

  @GetMapping("/c/{slug}/list")
  View list(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String q) {
    var list = gallery.list(slug);
    return page.view(
        "publication/list",
        Map.of("list", list, "show", show, "q", q, "shelf", list.shelf(show, q)));
  }

  @GetMapping("/c/{slug}/works/{number}")
  View work(Page page, @PathVariable String slug, @PathVariable String number) {
    var list = gallery.list(slug);
    var work =
        list.works().values().stream()
            .filter(entry -> number.equals(entry.number()))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var model = Map.of("list", list, "work", work);
    return list.isDown(work)
        ? page.withheld("publication/withheld", model)
        : page.view("publication/work", model);
  }
}
