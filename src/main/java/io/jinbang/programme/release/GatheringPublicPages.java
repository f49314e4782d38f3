package io.jinbang.programme.release;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Gatherings as anyone sees them: as they were last released; before that there is nothing. */
@Controller
class GatheringPublicPages {
  private final Gatherings gatherings;
  private final Releases releases;

  GatheringPublicPages(Gatherings gatherings, Releases releases) {
    this.gatherings = gatherings;
    this.releases = releases;
  }

  @GetMapping("/g")
  View all(Page page) {
    return page.view("programme/release/gatherings", Map.of("released", released()));
  }

  /** The latest first. */
  private List<Released> released() {
    return gatherings.all().stream()
        .map(GatheringSheet::id)
        .map(releases::newest)
        .flatMap(Optional::stream)
        .toList();
  }

  @GetMapping("/g/{slug}")
  View one(Page page, @PathVariable String slug) {
    var id = gatherings.bySlug(slug).id();
    var released = releases.newest(id).orElseThrow(Refusal::notFound);
    return page.view(
        "programme/release/gathering",
        Map.of("released", released, "parts", parts(id), "whole", whole(released)));
  }

  /** Forums that are editions of their own, as they were released. */
  private List<Gathering> parts(Id<Gathering> id) {
    return released().stream()
        .map(each -> each.programme().gathering())
        .filter(each -> id.equals(each.within()))
        .toList();
  }

  private Optional<Gathering> whole(Released released) {
    var within = released.programme().gathering().within();
    return within == null
        ? Optional.empty()
        : releases.newest(within).map(each -> each.programme().gathering());
  }
}
