package io.jinbang.programme.speaker;

import io.jinbang.documents.Table;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The speakers of a gathering, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/speakers")
class SpeakerPages implements GatheringTabs {
  private static final String LIST = "programme/speaker/speakers";
  private static final String ONE = "programme/speaker/speaker";
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("排位", "Rank"),
          Text.of("姓名", "Name (zh)"),
          Text.of("英文名", "Name (en)"),
          Text.of("职务", "Title (zh)"),
          Text.of("英文职务", "Title (en)"),
          Text.of("单位", "Organization (zh)"),
          Text.of("英文单位", "Organization (en)"),
          Text.of("邮箱", "E-mail"));

  private final Gatherings gatherings;
  private final Speakers speakers;
  private final Bookings bookings;

  SpeakerPages(Gatherings gatherings, Speakers speakers, Bookings bookings) {
    this.gatherings = gatherings;
    this.speakers = speakers;
    this.bookings = bookings;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(100, Text.of("嘉宾", "Speakers"), "/host/g/" + slug + "/speakers"))
        : List.of();
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view(LIST, list(page, slug, Form.EMPTY));
  }

  private Map<String, @Nullable Object> list(Page page, String slug, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("speakers", speakers.of(page.who(), gathering.id()));
    model.put("alike", speakers.alike(page.who(), gathering.id()).size());
    model.put("bookings", bookings.of(gathering.id()));
    model.put("form", form);
    return model;
  }

  @GetMapping("/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var gathering = gatherings.of(page.who(), slug);
    var rows = speakers.of(page.who(), gathering.id()).stream().map(SpeakerPages::row).toList();
    var table = new Table(Text.of("嘉宾", "Speakers"), COLUMNS, rows);
    var name = page.of(gathering.name().shown()) + " " + page.of(table.name());
    return page.download(table, name, format, gathering.zone());
  }

  private static List<Table.Cell> row(SpeakerSheet speaker) {
    return Table.row(
        Table.figure(speaker.rank()),
        Table.words(speaker.name().zh()),
        Table.words(speaker.name().en()),
        Table.words(speaker.title().zh()),
        Table.words(speaker.title().en()),
        Table.words(speaker.organization().zh()),
        Table.words(speaker.organization().en()),
        Table.words(speaker.email() == null ? "" : speaker.email()));
  }

  // -- one speaker

  @GetMapping("/new")
  View ask(Page page, @PathVariable String slug) {
    return page.view(ONE, model(page, gatherings.of(page.who(), slug), null, Form.EMPTY));
  }

  private Map<String, @Nullable Object> model(
      Page page, GatheringSheet gathering, @Nullable SpeakerSheet speaker, Form form) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("speaker", speaker);
    model.put("form", form);
    model.put(
        "bookings",
        speaker == null
            ? List.of()
            : bookings.of(gathering.id()).getOrDefault(speaker.id(), List.of()));
    model.put("windows", windows(speaker, form));
    model.put("all", speakers.of(page.who(), gathering.id()).size());
    return model;
  }

  /** Those that are there or were typed, and one to be filled in. */
  private static int windows(@Nullable SpeakerSheet speaker, Form form) {
    var typed = 0;
    for (var i = 0; i < SpeakerForm.WINDOWS; i++) {
      typed = form.value("from" + i).isEmpty() && form.value("until" + i).isEmpty() ? typed : i + 1;
    }
    var there = speaker == null ? 0 : speaker.windows().size();
    return Math.min(SpeakerForm.WINDOWS, Math.max(typed, there) + 1);
  }

  @PostMapping("/new")
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    try {
      var speaker = SpeakerForm.read(Id.random(), new Typed(given), gathering.zone());
      speakers.add(page.who(), gathering.id(), speaker);
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused(ONE, model(page, gathering, null, form));
    }
    return page.redirect(base(slug), "programme.saved");
  }

  private static String base(String slug) {
    return "/host/g/" + slug + "/speakers";
  }

  @GetMapping("/{speaker}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Speaker> speaker) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = speakers.get(page.who(), gathering.id(), speaker);
    var form = SpeakerForm.of(sheet, gathering.zone());
    return page.view(ONE, model(page, gathering, sheet, form));
  }

  @PostMapping("/{speaker}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        speaker,
        given,
        gathering ->
            speakers.change(
                page.who(),
                gathering.id(),
                SpeakerForm.read(speaker, new Typed(given), gathering.zone())));
  }

  /** What is done to a speaker. */
  private interface Step {
    void on(GatheringSheet gathering);
  }

  private View step(
      Page page, String slug, Id<Speaker> id, MultiValueMap<String, String> given, Step step) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = speakers.get(page.who(), gathering.id(), id);
    try {
      step.on(gathering);
    } catch (Refusal refusal) {
      var values = new HashMap<>(SpeakerForm.of(sheet, gathering.zone()).values());
      values.putAll(given);
      var form = Form.of(values).refused(refusal);
      return page.refused(ONE, model(page, gathering, sheet, form));
    }
    return page.redirect(base(slug) + "/" + id, "programme.saved");
  }

  @PostMapping("/{speaker}/withdraw")
  View withdraw(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam MultiValueMap<String, String> given) {
    var why = new Typed(given).words("why");
    return step(
        page,
        slug,
        speaker,
        given,
        gathering -> speakers.withdraw(page.who(), gathering.id(), speaker, why));
  }

  @PostMapping("/{speaker}/back")
  View comeBack(Page page, @PathVariable String slug, @PathVariable Id<Speaker> speaker) {
    speakers.comeBack(page.who(), gatherings.of(page.who(), slug).id(), speaker);
    return page.redirect(base(slug) + "/" + speaker, "programme.saved");
  }

  @PostMapping("/{speaker}/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam(defaultValue = "") String to) {
    speakers.move(page.who(), gatherings.of(page.who(), slug).id(), speaker, to.equals("up"));
    return page.redirect(base(slug));
  }

  @PostMapping("/{speaker}/rank")
  View rank(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        speaker,
        given,
        gathering -> {
          var typed = new Typed(given);
          var place = typed.number("rank", 1, 9999);
          typed.check();
          speakers.rank(page.who(), gathering.id(), speaker, place);
        });
  }

  @PostMapping("/{speaker}/remove")
  View remove(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    var sheet = speakers.get(page.who(), gathering.id(), speaker);
    try {
      speakers.remove(page.who(), gathering.id(), speaker);
    } catch (Refusal refusal) {
      var form = SpeakerForm.of(sheet, gathering.zone()).refused(refusal);
      return page.refused(ONE, model(page, gathering, sheet, form));
    }
    return page.redirect(base(slug), "programme.removed");
  }
}
