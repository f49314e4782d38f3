package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a member of a work group has to do: by their account, or by their link. */
@Controller
class OwnTaskPages {
  private static final String LINK = "/task/{secret:[A-Za-z0-9_-]{43}}";

  private final Plans plans;
  private final TaskLinks links;

  OwnTaskPages(Plans plans, TaskLinks links) {
    this.plans = plans;
    this.links = links;
  }

  @GetMapping("/my/tasks")
  View mine(Page page) {
    return view(page, plans.own(page.who()), "/my/tasks");
  }

  private static View view(Page page, List<OwnTasks> all, String base) {
    return page.view("programme/workgroup/own", Map.of("all", all, "base", base));
  }

  @PostMapping("/my/tasks/{task}")
  View tick(Page page, @PathVariable Id<Task> task, @RequestParam(defaultValue = "") String state) {
    plans.tick(page.who(), task, TaskForm.state(state));
    return page.redirect("/my/tasks", "workgroup.own.saved");
  }

  @GetMapping(LINK)
  View byLink(Page page, @PathVariable String secret) {
    return view(page, List.of(links.look(secret)), "/task/" + secret);
  }

  @PostMapping(LINK + "/{task}")
  View tickByLink(
      Page page,
      @PathVariable String secret,
      @PathVariable Id<Task> task,
      @RequestParam(defaultValue = "") String state) {
    links.tick(secret, task, TaskForm.state(state));
    return page.redirect("/task/" + secret, "workgroup.own.saved");
  }
}
