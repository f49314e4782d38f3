package io.jinbang.award.prize;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class PrizePages implements Menu, Waiting {
  private final Prizes prizes;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Bodies bodies;
  private final Reviews reviews;
  private final Clock clock;

  PrizePages(
      Prizes prizes,
      Campaigns campaigns,
      Entries entries,
      Bodies bodies,
      Reviews reviews,
      Clock clock) {
    this.prizes = prizes;
    this.campaigns = campaigns;
    this.entries = entries;
    this.bodies = bodies;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Menu.Item(Menu.Group.CALL, 60, Text.of("评定与公布", "Prizes"), "award", "/host/prizes"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream()
            .flatMap(campaign -> PrizeSteps.of(board(campaign), actor).stream())
            .toList()
        : List.of();
  }

  private PrizeBoard board(Campaign campaign) {
    return prizes.board(campaign, clock.instant());
  }

  @GetMapping("/host/prizes")
  View calls(Page page) {
    return page.view(
        "award/calls", Map.of("boards", campaigns.all().stream().map(this::board).toList()));
  }

  @GetMapping("/host/c/{slug}/prizes")
  View board(Page page, @PathVariable String slug) {
    return page.view("award/prizes", model(slug, Form.EMPTY));
  }

  @GetMapping("/host/c/{slug}/prizes/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var campaign = campaigns.bySlug(slug);
    var rulebook = campaign.rulebook();
    var table = PrizeTable.of(rulebook, board(campaign).list());
    var name = page.of(rulebook.title()) + " " + page.of(table.name());
    return page.download(table, name, format, rulebook.zone());
  }

  private Map<String, Object> model(String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    var board = board(campaign);
    var model = new HashMap<String, Object>();
    model.put("board", board);
    model.put("form", form);
    model.put("works", works(campaign));
    model.put(
        "bodies",
        board.units().stream()
            .map(unit -> bodies.get(unit.body()))
            .collect(Collectors.toMap(Body::id, Function.identity())));
    return model;
  }

  private Map<String, Entry> works(Campaign campaign) {
    return reviews.passed(campaign.id()).stream()
        .collect(Collectors.toMap(entry -> entry.id().toString(), Function.identity()));
  }

  @PostMapping("/host/c/{slug}/prizes/propose")
  View propose(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        given,
        campaign -> prizes.propose(page.who(), campaign, units(campaign, given)),
        "award.proposed");
  }

  @PostMapping("/host/c/{slug}/prizes/sign")
  View sign(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page, slug, given, campaign -> prizes.signOff(page.who(), campaign), "award.signed");
  }

  @PostMapping("/host/c/{slug}/prizes/post")
  View post(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        slug,
        given,
        campaign -> prizes.post(page.who(), campaign, instant(campaign, given)),
        "award.posted");
  }

  @PostMapping("/host/c/{slug}/prizes/withdraw")
  View withdraw(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page, slug, given, campaign -> prizes.withdraw(page.who(), campaign), "award.withdrawn");
  }

  private View step(
      Page page,
      String slug,
      MultiValueMap<String, String> given,
      Consumer<Campaign> action,
      String notice) {
    try {
      action.accept(campaigns.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("award/prizes", model(slug, Form.of(given).refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/prizes", notice);
  }

  private static Map<String, List<Id<Body>>> units(
      Campaign campaign, MultiValueMap<String, String> given) {
    var units = new HashMap<String, List<Id<Body>>>();
    for (var prize : campaign.rulebook().prizes()) {
      var chosen = given.getOrDefault("unit-" + prize.id(), List.of());
      units.put(prize.id(), chosen.stream().map(Id::<Body>parse).toList());
    }
    return units;
  }

  private Instant instant(Campaign campaign, MultiValueMap<String, String> given) {
    var typed = given.getFirst("at");
    if (typed == null || typed.isBlank()) {
      return clock.instant();
    }
    try {
      return LocalDateTime.parse(typed).atZone(campaign.rulebook().zone()).toInstant();
    } catch (DateTimeException malformed) {
      throw Refusal.invalid(
          "at",
          Text.of("看不懂这个时间", "This time cannot be read"),
          Text.of(
              "写成 2026-09-15T10:00，或留空表示现在。",
              "Write it as 2026-09-15T10:00, or leave it empty for now."));
    }
  }
}
