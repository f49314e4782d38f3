package io.jinbang.review.integrity;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.organization.People;
import io.jinbang.review.integrity.Ruling.Answer;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Patterns in the marks, for the host to rule on. */
@Controller
class IntegrityPages implements Waiting, Tabs {
  private final Flags flags;
  private final Campaigns campaigns;
  private final People people;

  IntegrityPages(Flags flags, Campaigns campaigns, People people) {
    this.flags = flags;
    this.campaigns = campaigns;
    this.people = people;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.DECISION, 58, Text.of("评分核查", "Mark check"), base(slug)))
        : List.of();
  }

  private static String base(String slug) {
    return "/host/c/" + slug + "/integrity";
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(call -> toRule(actor, call)).toList()
        : List.of();
  }

  private Stream<Waiting.Item> toRule(Actor host, Campaign call) {
    var waiting = flags.waiting(host, call);
    return waiting == 0
        ? Stream.empty()
        : Stream.of(
            new Waiting.Item(
                call.rulebook().timeline().judgingCloses(),
                Text.of("{} 条评分异常待裁定", "Patterns in the marks to rule on: {}").with(waiting),
                call.rulebook().title(),
                Text.of("去裁定", "Rule"),
                base(call.slug())));
  }

  @GetMapping("/host/c/{slug}/integrity")
  View list(Page p, @PathVariable String slug) {
    return p.view("review/integrity/list", Map.of("board", board(p, slug), "form", Form.EMPTY));
  }

  private IntegrityBoard board(Page p, String slug) {
    return flags.board(p.who(), campaigns.bySlug(slug));
  }

  @GetMapping("/host/c/{slug}/integrity/export")
  View export(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var board = board(p, slug);
    var rulebook = board.campaign().rulebook();
    var table = FlagTable.of(board);
    var name = p.of(rulebook.title()) + " " + p.of(table.name());
    return p.download(table, name, format, rulebook.zone());
  }

  @GetMapping("/host/c/{slug}/integrity/{flag}")
  View one(Page p, @PathVariable String slug, @PathVariable String flag) {
    return p.view("review/integrity/flag", model(p, slug, flag, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, String slug, String id, Form form) {
    var board = board(p, slug);
    var flag = flags.get(p.who(), board.campaign(), id);
    var rulings = flags.rulings(p.who(), board.campaign(), flag);
    var model = new HashMap<String, Object>();
    model.put("board", board);
    model.put("flag", flag);
    model.put("rulings", rulings);
    model.put("names", names(rulings));
    model.put("form", form);
    return model;
  }

  private Map<UUID, String> names(List<Ruling> rulings) {
    return rulings.stream()
        .map(Ruling::by)
        .distinct()
        .collect(Collectors.toMap(by -> by, by -> people.get(Id.of(by)).name()));
  }

  @PostMapping("/host/c/{slug}/integrity/{flag}")
  View rule(
      Page p,
      @PathVariable String slug,
      @PathVariable String flag,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      flags.rule(
          p.who(),
          campaigns.bySlug(slug),
          flag,
          number(form, "seen"),
          answer(form),
          form.value("reason"),
          judges(form));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return p.refused("review/integrity/flag", model(p, slug, flag, form.refused(refusal)));
    }
    return next(board(p, slug))
        .map(next -> p.redirect(base(slug) + "/" + next.id(), "integrity.kept"))
        .orElseGet(() -> p.redirect(base(slug), "integrity.kept.last"));
  }

  @PostMapping("/host/c/{slug}/integrity/lift")
  View lift(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      flags.lift(p.who(), campaigns.bySlug(slug), number(form, "number"), form.value("reason"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return p.refused(
          "review/integrity/list", Map.of("board", board(p, slug), "form", form.refused(refusal)));
    }
    return p.redirect(base(slug), "integrity.lifted");
  }

  private static Optional<Flag> next(IntegrityBoard board) {
    return board.flags().stream().filter(Flag::open).findFirst();
  }

  /** Whose scores; those who are no such judge are found out by the use case. */
  private static List<UUID> judges(Form form) {
    try {
      return form.values().getOrDefault("judge", List.of()).stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException noSuchJudge) {
      throw Refusal.notFound();
    }
  }

  private static @Nullable Answer answer(Form form) {
    return Stream.of(Answer.values())
        .filter(answer -> answer.name().equals(form.value("answer")))
        .findFirst()
        .orElse(null);
  }

  private static long number(Form form, String field) {
    var typed = form.value(field);
    return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
  }
}
