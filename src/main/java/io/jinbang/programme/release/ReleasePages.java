package io.jinbang.programme.release;

import io.jinbang.desk.Waiting;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.Scenes;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Versions of a programme, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/releases")
class ReleasePages implements GatheringTabs, Waiting {
  private final Gatherings gatherings;
  private final Releases releases;
  private final Scenes scenes;
  private final Speakers speakers;

  ReleasePages(Gatherings gatherings, Releases releases, Scenes scenes, Speakers speakers) {
    this.gatherings = gatherings;
    this.releases = releases;
    this.scenes = scenes;
    this.speakers = speakers;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(190, Text.of("发布", "Releases"), "/host/g/" + slug + "/releases"))
        : List.of();
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? gatherings.all().stream().flatMap(each -> toTell(actor, each)).toList()
        : List.of();
  }

  private Stream<Item> toTell(Actor host, GatheringSheet gathering) {
    return releases.versions(host, gathering.id()).stream()
        .limit(1)
        .flatMap(
            newest -> {
              var waiting =
                  releases.tellings(host, gathering.id(), newest.number()).stream()
                      .filter(Telling::waits)
                      .count();
              return waiting == 0 ? Stream.empty() : Stream.of(item(gathering, newest, waiting));
            });
  }

  private static Item item(GatheringSheet gathering, Version newest, long waiting) {
    return new Item(
        gathering.first().atStartOfDay(gathering.zone()).toInstant(),
        waiting == 1
            ? Text.of("1 位嘉宾没有邮箱，要当面告知日程", "1 speaker without e-mail to be told of the programme")
            : Text.of(
                    "{} 位嘉宾没有邮箱，要当面告知日程", "{} speakers without e-mail to be told of the programme")
                .with(waiting),
        gathering.name().shown(),
        Text.of("去看", "See who"),
        "/host/g/" + gathering.slug() + "/releases/" + newest.number());
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view("programme/release/releases", model(page, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("versions", releases.versions(page.who(), gathering.id()));
    model.put("pending", releases.pending(page.who(), gathering.id()));
    model.put("clashes", Clashes.of(scenes.of(page.who(), gathering)));
    model.put("form", form);
    return model;
  }

  @PostMapping
  View release(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String despite) {
    try {
      var gathering = gatherings.of(page.who(), slug);
      var version = releases.release(page.who(), gathering, despite.equals("yes"));
      return page.redirect("/host/g/" + slug + "/releases/" + version, "programme.released");
    } catch (Refusal refusal) {
      var form = Form.EMPTY.refused(refusal);
      return page.refused("programme/release/releases", model(page, slug, form));
    }
  }

  @GetMapping("/{version:\\d{1,6}}")
  View one(Page page, @PathVariable String slug, @PathVariable int version) {
    var gathering = gatherings.of(page.who(), slug);
    Map<Id<Speaker>, SpeakerSheet> known =
        speakers.of(page.who(), gathering.id()).stream()
            .collect(Collectors.toMap(SpeakerSheet::id, Function.identity()));
    return page.view(
        "programme/release/release",
        Map.of(
            "gathering", gathering,
            "version", version,
            "changes", releases.changes(page.who(), gathering.id(), version),
            "tellings", releases.tellings(page.who(), gathering.id(), version),
            "speakers", known));
  }

  @PostMapping("/{version:\\d{1,6}}/told/{speaker}")
  View told(
      Page page,
      @PathVariable String slug,
      @PathVariable int version,
      @PathVariable Id<Speaker> speaker) {
    releases.told(page.who(), gatherings.of(page.who(), slug).id(), version, speaker);
    return page.redirect("/host/g/" + slug + "/releases/" + version, "programme.told");
  }
}
