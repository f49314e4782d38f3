package io.jinbang.programme.runofshow;

import io.jinbang.programme.Programmes;
import io.jinbang.programme.runofshow.LiveShows.Answer;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The producer's desk while a show runs. */
@Controller
class LivePages {
  private static final String LIVE = "/host/g/{slug}/show/{id}/live";

  private final Shows shows;
  private final LiveShows live;
  private final ShowSights sights;
  private final ShowStreamApi streams;
  private final Programmes programmes;
  private final Clock clock;

  LivePages(
      Shows shows,
      LiveShows live,
      ShowSights sights,
      ShowStreamApi streams,
      Programmes programmes,
      Clock clock) {
    this.shows = shows;
    this.live = live;
    this.sights = sights;
    this.streams = streams;
    this.programmes = programmes;
    this.clock = clock;
  }

  private Show show(Page p, String slug, Id<Show> id) {
    return shows.get(p.who(), programmes.bySlug(slug).id(), id);
  }

  @GetMapping(LIVE)
  View desk(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    var show = show(p, slug, id);
    var model = new HashMap<String, Object>();
    model.put("gathering", programmes.get(show.gathering()));
    model.put("show", show);
    model.put("state", sights.of(id, Audience.PRODUCER).at(clock.millis()));
    model.put("words", ShowViewPages.words(p));
    model.put("devices", streams.watching(id));
    model.put("sealed", show.cues().stream().filter(Cue::hides).count());
    return p.view("programme/show/live", model);
  }

  /**
   * What the desk's keys send. The answer says what became of it, and where the show stands now.
   */
  @PostMapping(value = LIVE + "/press", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> press(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var show = show(p, slug, id);
    try {
      var answer = live.press(p.who(), id, key(form), version(form), read(form, show));
      return ResponseEntity.ok(answer(id, answer.name(), ""));
    } catch (Refusal no) {
      if (no.kind() != Refusal.Kind.CONFLICT) {
        throw no;
      }
      return ResponseEntity.status(409).body(answer(id, "NO", p.of(no.first().message())));
    }
  }

  private String answer(Id<Show> id, String what, String why) {
    return "{\"answer\":\"%s\",\"why\":\"%s\",\"to\":%s}"
        .formatted(what, why, sights.of(id, Audience.PRODUCER).at(clock.millis()));
  }

  private static UUID key(Form form) {
    return Id.<Answer>parse(form.value("key")).value();
  }

  private static int version(Form form) {
    var typed = form.value("version");
    if (!typed.matches("\\d{1,9}")) {
      throw Refusal.notFound();
    }
    return Integer.parseInt(typed);
  }

  private static Press read(Form form, Show show) {
    return switch (form.value("do")) {
      case "start" -> new Press.Start();
      case "go" -> new Press.Go();
      case "hold" -> new Press.Hold();
      case "resume" -> new Press.Resume();
      case "back" -> new Press.Back();
      case "skip" -> new Press.Skip();
      case "squeeze" -> new Press.Squeeze();
      case "end" -> new Press.End();
      case "jump" -> new Press.Jump(cue(form, show));
      case "drop" -> new Press.Drop(cue(form, show));
      case "restore" -> new Press.Restore(cue(form, show));
      case "adjust" -> new Press.Adjust(cue(form, show), seconds(form.value("by")));
      default -> throw Refusal.notFound();
    };
  }

  private static Id<Cue> cue(Form form, Show show) {
    return show.cue(Id.parse(form.value("cue"))).id();
  }

  private static Duration seconds(String typed) {
    if (!typed.matches("-?\\d{1,5}")) {
      throw Refusal.notFound();
    }
    return Duration.ofSeconds(Integer.parseInt(typed));
  }

  // -- what was pressed, and what is sealed

  @GetMapping(LIVE + "/record")
  View record(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    var show = show(p, slug, id);
    return p.view(
        "programme/show/record",
        Map.of(
            "gathering",
            programmes.get(show.gathering()),
            "show",
            show,
            "presses",
            live.record(p.who(), show)));
  }

  /** Behind the seals, on this answer only: it is asked for each time, and each time recorded. */
  @PostMapping(LIVE + "/sealed")
  View sealed(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    var show = show(p, slug, id);
    return p.view(
        "programme/show/sealed",
        Map.of(
            "gathering",
            programmes.get(show.gathering()),
            "show",
            show,
            "told",
            live.lookBehindSeals(p.who(), show)));
  }
}
