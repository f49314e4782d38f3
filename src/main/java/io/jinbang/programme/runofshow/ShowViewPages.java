package io.jinbang.programme.runofshow;

import io.jinbang.site.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** A show for whoever has a link: stage manager, master of ceremonies, big screen. */
@Controller
class ShowViewPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the script of these pages says; each stands under {@code show.word.} in the messages. */
  private static final List<String> WORDS =
      List.of(
          "on-time",
          "now",
          "next",
          "of",
          "before",
          "over",
          "sealed",
          "won",
          "nobody",
          "skipped",
          "dropped",
          "offline",
          "ends",
          "starts-in",
          "check",
          "jump",
          "drop",
          "restore",
          "go",
          "start",
          "finish",
          "late",
          "optional",
          "spare");

  private final ShowLinks links;
  private final ShowSights sights;
  private final Clock clock;

  ShowViewPages(ShowLinks links, ShowSights sights, Clock clock) {
    this.links = links;
    this.sights = sights;
    this.clock = clock;
  }

  @GetMapping("/show/{token}")
  View view(Page p, @PathVariable String token) {
    var link = links.look(token);
    var seen = sights.of(link.show(), link.audience());
    return p.view(
        "programme/show/stage",
        Map.of(
            "audience", link.audience(),
            "state", seen.at(clock.millis()),
            "words", words(p)));
  }

  /** Below the pages it keeps, as a browser demands. */
  @GetMapping("/show/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript"))
        .body(new ClassPathResource("static/js/show-worker.js"));
  }

  static String words(Page p) {
    var words = new TreeMap<String, String>();
    WORDS.forEach(word -> words.put(word, p.t("show.word." + word)));
    return JSON.writeValueAsString(words);
  }
}
