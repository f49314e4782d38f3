package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.documents.Table;
import io.jinbang.review.draft.Freezing;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class BoardPages implements Menu, Waiting, Tabs {
  private final Boards boards;
  private final JudgeReminders reminders;
  private final Campaigns campaigns;
  private final Freezing freezing;

  BoardPages(Boards boards, JudgeReminders reminders, Campaigns campaigns, Freezing freezing) {
    this.boards = boards;
    this.reminders = reminders;
    this.campaigns = campaigns;
    this.freezing = freezing;
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Menu.Item(
                Menu.Group.CALL, 50, Text.of("评审总览", "Judging board"), "score", "/host/boards"))
        : List.of();
  }

  @Override
  public List<Tabs.Tab> tabsFor(Actor actor, String slug) {
    var path = "/host/c/" + slug + "/board";
    return actor.is(Role.HOST)
        ? List.of(new Tabs.Tab(Phase.JUDGING, 66, Text.of("评审总览", "Judging board"), path))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? boards.all(actor).stream().flatMap(board -> waiting(board).stream()).toList()
        : List.of();
  }

  private static List<Waiting.Item> waiting(Board board) {
    var items = new ArrayList<Waiting.Item>();
    if (board.lockable()) {
      items.add(
          item(board, Text.of("锁定评分", "Lock the scores"), Text.of("评分都交齐了", "All sheets are in")));
    }
    if (board.lockableWithoutMissing()) {
      items.add(
          item(
              board,
              Text.of("评审截止，还差 {} 份评分", "Judging has closed; {} sheets are missing")
                  .with(board.total() - board.done()),
              Text.of("等，还是不等，由您决定", "Wait or go on without: yours to decide")));
    }
    var repair = board.toRepair().size();
    if (repair > 0) {
      items.add(
          item(
              board,
              Text.of("{} 份回避待处理", "{} recusals to look at").with(repair),
              Text.of("这些作品的评委少了", "These works lack judges")));
    }
    return items;
  }

  private static Waiting.Item item(Board board, Text what, Text why) {
    var rulebook = board.campaign().rulebook();
    return new Waiting.Item(
        rulebook.timeline().judgingCloses(),
        what,
        new Text(
            rulebook.title().zh() + " · " + why.zh(), rulebook.title().en() + " · " + why.en()),
        Text.of("看总览", "See the board"),
        "/host/c/" + board.campaign().slug() + "/board");
  }

  @GetMapping("/host/boards")
  View calls(Page page) {
    return page.view("review/board/calls", Map.of("boards", boards.all(page.who())));
  }

  @GetMapping("/host/c/{slug}/board")
  View board(Page page, @PathVariable String slug) {
    return page.view("review/board/board", model(page, slug, Form.EMPTY));
  }

  @GetMapping("/host/c/{slug}/board/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var board = boards.board(page.who(), campaigns.bySlug(slug));
    var rulebook = board.campaign().rulebook();
    var table = BoardTable.of(board);
    return page.download(table, name(page, board, table), format, rulebook.zone());
  }

  @GetMapping("/host/c/{slug}/board/changes")
  View changes(Page page, @PathVariable String slug) {
    var board = boards.board(page.who(), campaigns.bySlug(slug));
    return page.view("review/board/changes", Map.of("board", board));
  }

  @GetMapping("/host/c/{slug}/board/changes/export")
  View exportChanges(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var board = boards.board(page.who(), campaigns.bySlug(slug));
    var rulebook = board.campaign().rulebook();
    var table = BoardTable.changes(board);
    return page.download(table, name(page, board, table), format, rulebook.zone());
  }

  /** With the first digits of the hash of the rules of scoring it was made by. */
  private String name(Page page, Board board, Table table) {
    var campaign = board.campaign();
    var rules =
        freezing
            .frozen(campaign.id())
            .map(frozen -> Text.of(" 规则 {}", " rules {}").with(frozen.mark()))
            .orElse(Text.same(""));
    var title = page.of(campaign.rulebook().title());
    return title + " " + page.of(table.name()) + page.of(rules);
  }

  @PostMapping("/host/c/{slug}/board/remind")
  View remind(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return attempt(
        page,
        slug,
        given,
        campaign -> {
          var sent = reminders.remind(page.who(), campaign, given.getFirst("judge"));
          return page.redirect("/host/c/" + slug + "/board", "board.reminded", sent);
        });
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    return Map.of("board", boards.board(page.who(), campaigns.bySlug(slug)), "form", form);
  }

  @PostMapping("/host/c/{slug}/lock")
  View lock(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return attempt(
        page,
        slug,
        given,
        campaign -> {
          boards.lock(
              page.who(),
              campaign,
              given.containsKey("without-missing"),
              given.containsKey("apart"));
          return page.redirect("/host/c/" + slug + "/board", "board.locked.notice");
        });
  }

  private View attempt(
      Page page,
      String slug,
      MultiValueMap<String, String> given,
      Function<Campaign, View> action) {
    try {
      return action.apply(campaigns.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return page.refused("review/board/board", model(page, slug, Form.of(given).refused(refusal)));
    }
  }
}
