package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.media.FilmPair;
import io.jinbang.media.PairRuling;
import io.jinbang.organization.People;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Works alike, for the host to rule on. */
@Controller
class PairPages implements Waiting, Tabs {
  private final Couples couples;
  private final Campaigns campaigns;
  private final People people;

  PairPages(Couples couples, Campaigns campaigns, People people) {
    this.couples = couples;
    this.campaigns = campaigns;
    this.people = people;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.SCREENING, 41, Text.of("疑似重复", "Duplicates"), base(slug)))
        : List.of();
  }

  private static String base(String slug) {
    return "/host/c/" + slug + "/duplicates";
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(call -> toRule(actor, call)).toList()
        : List.of();
  }

  private Stream<Item> toRule(Actor host, Campaign call) {
    var open = couples.pairs(host, call).stream().filter(one -> one.ruling() == null).count();
    return open == 0
        ? Stream.empty()
        : Stream.of(
            new Item(
                call.rulebook().timeline().screenedBy(),
                open == 1
                    ? Text.of("1 对作品疑似重复", "1 pair of works look alike")
                    : Text.of("{} 对作品疑似重复", "{} pairs of works look alike").with(open),
                call.rulebook().title(),
                Text.of("去裁定", "Rule"),
                base(call.slug())));
  }

  @GetMapping("/host/c/{slug}/duplicates")
  View list(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return p.view("review/duplicate/list", Map.of("list", list(p, slug, PairFilter.of(asked))));
  }

  private PairList list(Page p, String slug, PairFilter filter) {
    var call = campaigns.bySlug(slug);
    return PairList.of(call, filter, couples.of(p.who(), call));
  }

  @GetMapping("/host/c/{slug}/duplicates/export")
  View export(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var list = list(p, slug, PairFilter.of(asked));
    var table = PairTable.of(list.shown());
    var rulebook = list.call().rulebook();
    return p.download(
        table,
        p.of(rulebook.title()) + " " + p.of(table.name()),
        asked.getOrDefault("format", ""),
        rulebook.zone());
  }

  @GetMapping("/host/c/{slug}/duplicates/{pair}")
  View one(Page p, @PathVariable String slug, @PathVariable Id<FilmPair> pair) {
    return p.view("review/duplicate/pair", model(p, slug, pair, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, String slug, Id<FilmPair> id, Form form) {
    var call = campaigns.bySlug(slug);
    var couple = couples.get(p.who(), call, id);
    var rulings = couples.rulings(p.who(), couple);
    var model = new HashMap<String, Object>();
    model.put("call", call);
    model.put("couple", couple);
    model.put("turn", Turn.of(couples.pairs(p.who(), call), id));
    model.put("rulings", rulings);
    model.put("names", names(rulings));
    model.put("form", form);
    return model;
  }

  private Map<UUID, String> names(List<PairRuling> rulings) {
    return rulings.stream()
        .map(PairRuling::by)
        .distinct()
        .collect(Collectors.toMap(by -> by, by -> people.get(Id.of(by)).name()));
  }

  @PostMapping("/host/c/{slug}/duplicates/{pair}")
  View rule(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<FilmPair> pair,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var call = campaigns.bySlug(slug);
    try {
      couples.get(p.who(), call, pair);
      couples.rule(
          p.who(), call, pair, seen(form), Answers.named(form.value("answer")), form.value("note"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return p.refused("review/duplicate/pair", model(p, slug, pair, form.refused(refusal)));
    }
    return Turn.of(couples.pairs(p.who(), call), pair)
        .next()
        .map(next -> p.redirect(base(slug) + "/" + next, "duplicates.kept"))
        .orElseGet(() -> p.redirect(base(slug), "duplicates.kept.last"));
  }

  /** The number of the ruling that was shown with the form; none where it is no number. */
  private static int seen(Form form) {
    var typed = form.value("seen");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
