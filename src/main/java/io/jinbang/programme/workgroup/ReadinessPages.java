package io.jinbang.programme.workgroup;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How far a gathering is prepared, on one page to look at and to print. */
@Controller
@RequestMapping("/host/g/{slug}")
class ReadinessPages implements GatheringTabs {
  private final ReadinessBoards boards;
  private final TaskReminders reminders;

  ReadinessPages(ReadinessBoards boards, TaskReminders reminders) {
    this.boards = boards;
    this.reminders = reminders;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    var base = "/host/g/" + slug;
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(60, Text.of("筹备看板", "Readiness"), base + "/readiness"),
            new Tab(62, Text.of("筹备任务", "Tasks"), base + "/tasks"),
            new Tab(64, Text.of("工作组", "Work groups"), base + "/groups"))
        : List.of();
  }

  @GetMapping("/readiness")
  View board(Page page, @PathVariable String slug) {
    var board = boards.of(page.who(), slug);
    var sent = reminders.of(page.who(), board.plan().gathering().id());
    return page.view("programme/workgroup/readiness", Map.of("board", board, "sent", sent));
  }

  @GetMapping("/tasks")
  View tasks(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String state) {
    var board = boards.of(page.who(), slug);
    var query = new TaskQuery(group, state);
    return page.view(
        "programme/workgroup/tasks",
        Map.of("board", board, "query", query, "found", query.of(board)));
  }

  @GetMapping("/tasks/export")
  View export(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String state) {
    var board = boards.of(page.who(), slug);
    var gathering = board.plan().gathering();
    var found = new TaskQuery(group, state).of(board);
    var table = PlanTable.of(board.plan(), found, boards.waits(page.who(), gathering));
    var name = page.of(gathering.name()) + " " + page.of(table.name());
    return page.download(table, name, format, gathering.zone());
  }
}
