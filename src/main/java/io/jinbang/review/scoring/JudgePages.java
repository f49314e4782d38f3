package io.jinbang.review.scoring;

import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class JudgePages implements Menu, Waiting {
  private final Sheets sheets;
  private final Comforts comforts;
  private final List<BeforeJudging> before;

  JudgePages(Sheets sheets, Comforts comforts, List<BeforeJudging> before) {
    this.sheets = sheets;
    this.comforts = comforts;
    this.before = before;
  }

  private View view(Page page, String template, Map<String, ?> model) {
    return page.view(template, comforts.with(page.who(), model));
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.JUDGE)
        ? List.of(new Menu.Item(Menu.Group.CALL, 45, Text.of("评审台", "Judging"), "score", "/judge"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.JUDGE)
        ? sheets.rounds(actor).stream()
            .filter(round -> round.open() && round.left() > 0)
            .map(JudgePages::waiting)
            .toList()
        : List.of();
  }

  private static Waiting.Item waiting(Round round) {
    var rulebook = round.campaign().rulebook();
    return new Waiting.Item(
        rulebook.timeline().judgingCloses(),
        round.left() == 1
            ? Text.of("1 件作品待评", "1 work to judge")
            : Text.of("{} 件作品待评", "{} works to judge").with(round.left()),
        rulebook.title(),
        round.done() == 0 ? Text.of("开始评审", "Start") : Text.of("接着评", "Go on"),
        "/judge/c/" + round.campaign().slug());
  }

  // -- finding the way

  @GetMapping("/judge")
  View rounds(Page page) {
    return view(page, "review/scoring/rounds", Map.of("rounds", sheets.rounds(page.who())));
  }

  /** To the next work; by way of the declaration the first time, and of what comes before. */
  @GetMapping("/judge/c/{slug}")
  View next(Page page, @PathVariable String slug) {
    var round = sheets.round(page.who(), slug);
    if (!round.honoured()) {
      return view(page, "review/scoring/honour", Map.of("round", round));
    }
    return page.redirect(
        before.stream()
            .flatMap(one -> one.path(page.who(), round).stream())
            .findFirst()
            .orElseGet(() -> next(round)));
  }

  private static String next(Round round) {
    return round.open() && round.next().isPresent()
        ? SheetPages.path(round.next().orElseThrow().id())
        : works(round);
  }

  private static String works(Round round) {
    return "/judge/c/" + round.campaign().slug() + "/works";
  }

  @PostMapping("/judge/c/{slug}/honour")
  View honour(Page page, @PathVariable String slug) {
    sheets.honour(page.who(), slug);
    return page.redirect("/judge/c/" + slug);
  }

  /** In reading order, or by what the judge gave. */
  @GetMapping("/judge/c/{slug}/works")
  View works(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "order") String by) {
    var round = sheets.round(page.who(), slug);
    if (!round.honoured()) {
      return page.redirect("/judge/c/" + slug);
    }
    var desks = sheets.works(round);
    return by.equals("score")
        ? view(page, "review/scoring/compare", Map.of("round", round, "desks", scored(desks)))
        : view(page, "review/scoring/works", Map.of("round", round, "desks", desks));
  }

  /** Best first; those without a mark are left out. */
  private static List<Desk> scored(List<Desk> desks) {
    return desks.stream()
        .filter(desk -> desk.average().isPresent())
        .sorted(Comparator.comparingDouble((Desk desk) -> -desk.average().orElse(0)))
        .toList();
  }

  // -- comfort

  /** One tap at the top of the desk; answers a form with the page it came from. */
  @PostMapping("/judge/comfort")
  View comfort(
      Page page,
      @RequestParam(defaultValue = "no") String elder,
      @RequestParam(defaultValue = "no") String single,
      @RequestParam(defaultValue = "/judge") String back) {
    comforts.set(page.who(), new Comfort(elder.equals("yes"), single.equals("yes")));
    return page.redirect(back.matches("/judge(/[\\w/-]*)?") ? back : "/judge");
  }
}
