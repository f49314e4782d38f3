package io.jinbang.programme.agenda;

import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The agenda for anybody, made for a telephone first. */
@Controller
class AgendaPages {
  private final Agendas agendas;

  AgendaPages(Agendas agendas) {
    this.agendas = agendas;
  }

  @GetMapping("/g/{slug}/agenda")
  View agenda(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var agenda = agendas.bySlug(slug);
    var filter = AgendaFilter.read(asked);
    var view = DayView.of(agenda, filter, day(asked.get("day")), p.now());
    var model = model(slug, agenda);
    model.put("filter", filter);
    model.put("view", view);
    model.put("data", LinkedData.of(agenda, p.language(), base(p, slug)).gathering());
    return p.view("programme/agenda/agenda", model);
  }

  private static @Nullable LocalDate day(@Nullable String asked) {
    try {
      return asked == null ? null : LocalDate.parse(asked);
    } catch (DateTimeParseException odd) {
      return null;
    }
  }

  @GetMapping("/g/{slug}/agenda/mine")
  View mine(Page p, @PathVariable String slug) {
    var agenda = agendas.bySlug(slug);
    return p.view("programme/agenda/mine", model(slug, agenda));
  }

  @GetMapping("/g/{slug}/sessions/{session}")
  View session(Page p, @PathVariable String slug, @PathVariable("session") Id<Session> id) {
    var agenda = agendas.bySlug(slug);
    var session = agenda.session(id).orElseThrow(Refusal::notFound);
    var model = model(slug, agenda);
    model.put("session", session);
    model.put("view", DayView.of(agenda, AgendaFilter.NONE, agenda.day(session), p.now()));
    model.put("data", LinkedData.of(agenda, p.language(), base(p, slug)).session(session));
    return p.view("programme/agenda/session", model);
  }

  @GetMapping("/g/{slug}/speakers")
  View speakers(Page p, @PathVariable String slug) {
    return p.view("programme/agenda/speakers", model(slug, agendas.bySlug(slug)));
  }

  @GetMapping("/g/{slug}/speakers/{speaker}")
  View speaker(Page p, @PathVariable String slug, @PathVariable("speaker") Id<Speaker> id) {
    var agenda = agendas.bySlug(slug);
    var model = model(slug, agenda);
    model.put("speaker", agenda.speaker(id).orElseThrow(Refusal::notFound));
    model.put("view", DayView.of(agenda, AgendaFilter.NONE, null, p.now()));
    return p.view("programme/agenda/speaker", model);
  }

  /** Below the pages it keeps, as a browser demands. */
  @GetMapping("/g/{slug}/worker.js")
  ResponseEntity<Resource> worker(@PathVariable String slug) {
    agendas.bySlug(slug);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript"))
        .body(new ClassPathResource("static/js/agenda-worker.js"));
  }

  private static Map<String, Object> model(String slug, Agenda agenda) {
    return new HashMap<>(Map.of("slug", slug, "agenda", agenda));
  }

  private static String base(Page p, String slug) {
    return p.origin() + "/g/" + slug;
  }
}
