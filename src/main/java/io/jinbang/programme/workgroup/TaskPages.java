package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
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

/** One task of a plan. */
@Controller
@RequestMapping("/host/g/{slug}/tasks")
class TaskPages {
  private final Plans plans;
  private final ReadinessBoards boards;

  TaskPages(Plans plans, ReadinessBoards boards) {
    this.plans = plans;
    this.boards = boards;
  }

  @GetMapping("/new")
  View blank(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String group) {
    var form = Form.of(Map.of("group", List.of(group), "days", List.of("1")));
    return page.view("programme/workgroup/task", model(page, slug, null, form));
  }

  @GetMapping("/{id}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Task> id) {
    var form = TaskForm.of(plans.of(page.who(), slug).task(id));
    return page.view("programme/workgroup/task", model(page, slug, id, form));
  }

  private Map<String, @Nullable Object> model(
      Page page, String slug, @Nullable Id<Task> id, Form form) {
    var plan = plans.of(page.who(), slug);
    var model = new HashMap<String, @Nullable Object>();
    model.put("plan", plan);
    model.put("task", id == null ? null : plan.task(id));
    model.put("waits", boards.waits(page.who(), plan.gathering()));
    model.put("form", form);
    return model;
  }

  @PostMapping("/new")
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return put(page, slug, null, Form.of(given));
  }

  @PostMapping("/{id}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Task> id,
      @RequestParam MultiValueMap<String, String> given) {
    plans.of(page.who(), slug).task(id);
    return put(page, slug, id, Form.of(given));
  }

  private View put(Page page, String slug, @Nullable Id<Task> id, Form form) {
    try {
      var plan = plans.of(page.who(), slug);
      plans.put(page.who(), slug, TaskForm.read(form, id == null ? Id.random() : id, plan));
      return page.redirect("/host/g/" + slug + "/tasks", "workgroup.task.saved");
    } catch (Refusal refusal) {
      return GroupPages.refused(
          page, refusal, "programme/workgroup/task", model(page, slug, id, form.refused(refusal)));
    }
  }

  @PostMapping("/{id}/state")
  View state(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Task> id,
      @RequestParam(defaultValue = "") String state) {
    plans.set(page.who(), slug, id, TaskForm.state(state));
    return page.redirect("/host/g/" + slug + "/tasks", "workgroup.task.saved");
  }

  @PostMapping("/{id}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<Task> id) {
    plans.remove(page.who(), slug, id);
    return page.redirect("/host/g/" + slug + "/tasks", "workgroup.task.removed");
  }
}
