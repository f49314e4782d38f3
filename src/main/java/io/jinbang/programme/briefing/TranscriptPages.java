package io.jinbang.programme.briefing;

import io.jinbang.decision.Decision;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One briefing: its transcript, and its way to the public. */
@Controller
@RequestMapping("/host/g/{slug}/briefings/{id}")
class TranscriptPages {
  private static final String ONE = "programme/briefing/one";
  private static final String SAID = "programme/briefing/paragraph";

  private final Briefings briefings;
  private final BriefingReleases releases;
  private final Programmes programmes;
  private final Clock clock;

  TranscriptPages(
      Briefings briefings, BriefingReleases releases, Programmes programmes, Clock clock) {
    this.briefings = briefings;
    this.releases = releases;
    this.programmes = programmes;
    this.clock = clock;
  }

  @GetMapping
  View one(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    return page.view(ONE, model(page, slug, id, Form.EMPTY, null));
  }

  private Map<String, Object> model(
      Page page, String slug, Id<Briefing> id, Form form, TranscriptReader.@Nullable Read preview) {
    var briefing = briefings.get(page.who(), slug, id);
    var decision = releases.current(page.who(), briefing).orElse(null);
    var step = ReleaseStep.of(decision, clock.instant());
    var programme = briefings.programme(page.who(), slug);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", programme.gathering());
    model.put("briefing", briefing);
    model.put("speakers", Briefings.speakers(programme, briefing));
    model.put("outlets", briefings.outlets(page.who(), briefing));
    model.put("decision", decision);
    model.put("step", step);
    model.put("mayTakeBack", mayTakeBack(page, decision, step));
    model.put("release", step == ReleaseStep.PUBLIC ? releases.released(slug, id) : null);
    model.put("form", form);
    model.put("preview", preview == null ? null : Preview.of(preview, briefing, programme));
    return withoutNull(model);
  }

  private static boolean mayTakeBack(Page page, @Nullable Decision decision, ReleaseStep step) {
    return decision != null && step != ReleaseStep.PUBLIC && page.actor() != null;
  }

  private static Map<String, Object> withoutNull(Map<String, @Nullable Object> model) {
    var all = new HashMap<String, Object>();
    model.forEach(
        (key, value) -> {
          if (value != null) {
            all.put(key, value);
          }
        });
    return all;
  }

  // -- its paragraphs

  @PostMapping("/import")
  View take(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var briefing = briefings.get(page.who(), slug, id);
    var read = briefings.read(page.who(), slug, briefing, form.value("text"));
    if (form.value("do").equals("preview") || !read.problems().isEmpty()) {
      return preview(page, slug, id, form, read);
    }
    return step(
        page, slug, id, form, "briefing.taken", () -> take(page, slug, id, form.value("text")));
  }

  private void take(Page page, String slug, Id<Briefing> id, String text) {
    briefings.take(page.who(), slug, id, text);
  }

  private View preview(
      Page page, String slug, Id<Briefing> id, Form form, TranscriptReader.Read read) {
    if (read.problems().isEmpty()) {
      return page.view(ONE, model(page, slug, id, form, read));
    }
    var wrong = new Form(form.values(), read.problems());
    return page.refused(ONE, model(page, slug, id, wrong, read));
  }

  private View step(
      Page page, String slug, Id<Briefing> id, Form form, String notice, Runnable step) {
    try {
      step.run();
      return page.redirect(BriefingPages.path(slug) + "/" + id, notice);
    } catch (Refusal refusal) {
      return BriefingPages.refused(
          page, refusal, ONE, () -> model(page, slug, id, form.refused(refusal), null));
    }
  }

  @GetMapping("/say")
  View blank(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam(defaultValue = "") String kind) {
    var form = Form.of(Map.of("kind", List.of(kind)));
    return page.view(SAID, said(page, slug, id, null, form));
  }

  @GetMapping("/say/{said}")
  View edit(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @PathVariable Id<Paragraph> said) {
    var form = BriefingForm.of(briefings.get(page.who(), slug, id).paragraph(said));
    return page.view(SAID, said(page, slug, id, said, form));
  }

  private Map<String, Object> said(
      Page page, String slug, Id<Briefing> id, @Nullable Id<Paragraph> said, Form form) {
    var model = new HashMap<>(model(page, slug, id, form, null));
    model.put("said", said == null ? "" : said.toString());
    return model;
  }

  @PostMapping("/say")
  View add(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam MultiValueMap<String, String> given) {
    return say(page, slug, id, null, Form.of(given));
  }

  @PostMapping("/say/{said}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @PathVariable Id<Paragraph> said,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    briefings.get(page.who(), slug, id).paragraph(said);
    var notice = "briefing.saved";
    return switch (form.value("do")) {
      case "up" -> step(page, slug, id, Form.EMPTY, notice, () -> move(page, slug, id, said, -1));
      case "down" -> step(page, slug, id, Form.EMPTY, notice, () -> move(page, slug, id, said, 1));
      case "remove" ->
          step(
              page,
              slug,
              id,
              Form.EMPTY,
              notice,
              () -> briefings.unsay(page.who(), slug, id, said));
      default -> say(page, slug, id, said, form);
    };
  }

  private void move(Page page, String slug, Id<Briefing> id, Id<Paragraph> said, int by) {
    briefings.move(page.who(), slug, id, said, by);
  }

  private View say(
      Page page, String slug, Id<Briefing> id, @Nullable Id<Paragraph> said, Form form) {
    try {
      var briefing = briefings.get(page.who(), slug, id);
      var outlets = briefings.outlets(page.who(), briefing);
      var which = said == null ? Id.<Paragraph>random() : said;
      briefings.say(page.who(), slug, id, BriefingForm.paragraph(form, which, briefing, outlets));
      return page.redirect(BriefingPages.path(slug) + "/" + id, "briefing.saved");
    } catch (Refusal refusal) {
      return BriefingPages.refused(
          page, refusal, SAID, () -> said(page, slug, id, said, form.refused(refusal)));
    }
  }

  // -- its way to the public

  @PostMapping("/propose")
  View propose(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    return step(
        page,
        slug,
        id,
        Form.EMPTY,
        "briefing.proposed",
        () -> releases.propose(page.who(), slug, id));
  }

  @PostMapping("/sign")
  View sign(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    return step(
        page,
        slug,
        id,
        Form.EMPTY,
        "briefing.signed",
        () -> releases.signOff(page.who(), slug, id));
  }

  @PostMapping("/post")
  View post(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        id,
        form,
        "briefing.posted",
        () -> releases.post(page.who(), slug, id, instant(slug, form.value("at"))));
  }

  private Instant instant(String slug, String typed) {
    if (typed.isBlank()) {
      return clock.instant();
    }
    return BriefingForm.moment(typed, programmes.bySlug(slug).zone())
        .orElseThrow(
            () ->
                Refusal.of(
                    Refusal.Kind.INVALID,
                    Problem.at(
                        "at",
                        "看不懂这个时间",
                        "This time cannot be read",
                        "写成 2026-10-15T12:00，或留空表示现在。",
                        "Write it as 2026-10-15T12:00, or leave it empty for now.")));
  }

  @PostMapping("/take-back")
  View takeBack(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    return step(
        page,
        slug,
        id,
        Form.EMPTY,
        "briefing.taken-back",
        () -> releases.takeBack(page.who(), slug, id));
  }

  @PostMapping("/withdraw")
  View withdraw(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        id,
        form,
        "briefing.withdrawn",
        () -> releases.withdraw(page.who(), slug, id, reason(form)));
  }

  private static Text reason(Form form) {
    return Text.of(form.value("reason-zh").strip(), form.value("reason-en").strip());
  }

  @PostMapping("/correct/{said}")
  View correct(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @PathVariable UUID said,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var zh = form.value("zh").strip();
    var en = form.value("en").strip();
    return step(
        page,
        slug,
        id,
        form,
        "briefing.corrected",
        () ->
            releases.correct(
                page.who(), slug, id, new Correction(said, zh, en, reason(form), clock.instant())));
  }
}
