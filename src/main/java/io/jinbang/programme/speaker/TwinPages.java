package io.jinbang.programme.speaker;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.shared.Id;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Speakers who are likely one person; whether they are is said by a person. */
@Controller
@RequestMapping("/host/g/{slug}/speakers/alike")
class TwinPages {
  private final Gatherings gatherings;
  private final Speakers speakers;
  private final Bookings bookings;

  TwinPages(Gatherings gatherings, Speakers speakers, Bookings bookings) {
    this.gatherings = gatherings;
    this.speakers = speakers;
    this.bookings = bookings;
  }

  @GetMapping
  View alike(Page page, @PathVariable String slug) {
    var gathering = gatherings.of(page.who(), slug);
    return page.view(
        "programme/speaker/alike",
        Map.of(
            "gathering", gathering,
            "pairs", speakers.alike(page.who(), gathering.id()),
            "bookings", bookings.of(gathering.id())));
  }

  @PostMapping("/merge")
  View merge(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug).id();
    var kept = speaker(given, "kept");
    speakers.merge(page.who(), gathering, kept, speaker(given, "gone"));
    return page.redirect("/host/g/" + slug + "/speakers/" + kept, "programme.merged");
  }

  private static Id<Speaker> speaker(MultiValueMap<String, String> given, String field) {
    return Id.parse(new Typed(given).words(field));
  }

  @PostMapping("/apart")
  View apart(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug).id();
    speakers.keepApart(page.who(), gathering, speaker(given, "a"), speaker(given, "b"));
    return page.redirect("/host/g/" + slug + "/speakers/alike", "programme.apart");
  }
}
