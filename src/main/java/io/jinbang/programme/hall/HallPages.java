package io.jinbang.programme.hall;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Venues and halls of a gathering, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/halls")
class HallPages implements GatheringTabs {
  private static final String LIST = "programme/hall/halls";
  private static final String VENUE = "programme/hall/venue";
  private static final String HALL = "programme/hall/hall";
  private static final int MOST_SEATS = 200_000;

  private final Gatherings gatherings;
  private final Halls halls;

  HallPages(Gatherings gatherings, Halls halls) {
    this.gatherings = gatherings;
    this.halls = halls;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(30, Text.of("会场", "Halls"), "/host/g/" + slug + "/halls"))
        : List.of();
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view(LIST, model(page, slug, Form.EMPTY));
  }

  private Map<String, @Nullable Object> model(Page page, String slug, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("venues", halls.venues(gathering.id()));
    model.put("halls", halls.of(gathering.id()));
    model.put("shared", halls.shared(gathering.id()));
    model.put("form", form);
    return model;
  }

  private Id<Gathering> gathering(Page page, String slug) {
    return gatherings.of(page.who(), slug).id();
  }

  private static View done(Page page, String slug) {
    return page.redirect("/host/g/" + slug + "/halls", "programme.saved");
  }

  /** What a form may say no to is shown in it again; what is not there is not found. */
  private static Form again(MultiValueMap<String, String> given, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    return Form.of(given).refused(refusal);
  }

  // -- venues

  @GetMapping("/venues/new")
  View askVenue(Page page, @PathVariable String slug) {
    return page.view(VENUE, venueModel(page, slug, null, Form.EMPTY));
  }

  private Map<String, @Nullable Object> venueModel(
      Page page, String slug, @Nullable Venue venue, Form form) {
    var model = model(page, slug, form);
    model.put("venue", venue);
    return model;
  }

  @PostMapping("/venues/new")
  View addVenue(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      halls.add(page.who(), gathering(page, slug), venue(Id.random(), given));
    } catch (Refusal refusal) {
      return page.refused(VENUE, venueModel(page, slug, null, again(given, refusal)));
    }
    return done(page, slug);
  }

  private static Venue venue(Id<Venue> id, MultiValueMap<String, String> given) {
    var typed = new Typed(given);
    var venue = new Venue(id, typed.name("name"), typed.both("address"));
    typed.check();
    return venue;
  }

  @GetMapping("/venues/{venue}")
  View venue(Page page, @PathVariable String slug, @PathVariable Id<Venue> venue) {
    var one = halls.venue(gathering(page, slug), venue);
    var values = new HashMap<String, List<String>>();
    one.name().into(values, "name");
    one.address().into(values, "address");
    return page.view(VENUE, venueModel(page, slug, one, Form.of(values)));
  }

  @PostMapping("/venues/{venue}")
  View changeVenue(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Venue> venue,
      @RequestParam MultiValueMap<String, String> given) {
    var before = halls.venue(gathering(page, slug), venue);
    try {
      halls.change(page.who(), gathering(page, slug), venue(venue, given));
    } catch (Refusal refusal) {
      return page.refused(VENUE, venueModel(page, slug, before, again(given, refusal)));
    }
    return done(page, slug);
  }

  @PostMapping("/venues/{venue}/remove")
  View removeVenue(Page page, @PathVariable String slug, @PathVariable Id<Venue> venue) {
    return step(page, slug, () -> halls.removeVenue(page.who(), gathering(page, slug), venue));
  }

  private View step(Page page, String slug, Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(LIST, model(page, slug, Form.EMPTY.refused(refusal)));
    }
    return done(page, slug);
  }

  // -- halls

  @GetMapping("/new")
  View ask(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String venue) {
    var form = Form.of(Map.of("venue", List.of(venue)));
    return page.view(HALL, hallModel(page, slug, null, form));
  }

  private Map<String, @Nullable Object> hallModel(
      Page page, String slug, @Nullable HallSheet hall, Form form) {
    var model = model(page, slug, form);
    model.put("hall", hall);
    model.put(
        "known",
        halls.of(gathering(page, slug)).stream()
            .flatMap(each -> each.equipment().stream())
            .collect(Collectors.toCollection(TreeSet::new)));
    return model;
  }

  @PostMapping("/new")
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      var gathering = gathering(page, slug);
      halls.add(page.who(), gathering, hall(gathering, Id.random(), given), sharing(given));
    } catch (Refusal refusal) {
      return page.refused(HALL, hallModel(page, slug, null, again(given, refusal)));
    }
    return done(page, slug);
  }

  private HallSheet hall(
      Id<Gathering> gathering, Id<Hall> id, MultiValueMap<String, String> given) {
    var typed = new Typed(given);
    var name = typed.name("name");
    var capacity = typed.number("capacity", 1, MOST_SEATS);
    var equipment = words(typed.words("equipment"));
    typed.check();
    var venue = halls.venue(gathering, Id.parse(typed.words("venue")));
    return new HallSheet(id, venue, name, capacity, equipment);
  }

  /** Between commas of either kind. */
  private static Set<String> words(String typed) {
    return Arrays.stream(typed.split("[,，、;；]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<Id<Hall>> sharing(MultiValueMap<String, String> given) {
    return new Typed(given)
        .all("sharing").stream().map(Id::<Hall>parse).collect(Collectors.toSet());
  }

  @GetMapping("/{hall}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Hall> hall) {
    var gathering = gathering(page, slug);
    var sheet = halls.get(gathering, hall);
    return page.view(HALL, hallModel(page, slug, sheet, formOf(sheet, halls.shared(gathering))));
  }

  private static Form formOf(HallSheet hall, List<SharedSpace> shared) {
    var values = new HashMap<String, List<String>>();
    hall.name().into(values, "name");
    values.put("venue", List.of(hall.venue().id().toString()));
    values.put("capacity", List.of(Integer.toString(hall.capacity())));
    values.put("equipment", List.of(String.join(", ", hall.equipment())));
    var others = new HashSet<String>();
    for (var pair : shared) {
      if (pair.a().equals(hall.id())) {
        others.add(pair.b().toString());
      } else if (pair.b().equals(hall.id())) {
        others.add(pair.a().toString());
      }
    }
    values.put("sharing", List.copyOf(others));
    return Form.of(values);
  }

  @PostMapping("/{hall}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Hall> hall,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gathering(page, slug);
    var before = halls.get(gathering, hall);
    try {
      halls.change(page.who(), gathering, hall(gathering, hall, given), sharing(given));
    } catch (Refusal refusal) {
      return page.refused(HALL, hallModel(page, slug, before, again(given, refusal)));
    }
    return done(page, slug);
  }

  @PostMapping("/{hall}/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Hall> hall,
      @RequestParam(defaultValue = "") String to) {
    halls.move(page.who(), gathering(page, slug), hall, to.equals("up"));
    return page.redirect("/host/g/" + slug + "/halls");
  }

  @PostMapping("/{hall}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<Hall> hall) {
    return step(page, slug, () -> halls.remove(page.who(), gathering(page, slug), hall));
  }
}
