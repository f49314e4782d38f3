package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A whole plan at once: out of a sheet, or from another gathering. */
@Controller
@RequestMapping("/host/g/{slug}/tasks/import")
class PlanSheetPages {
  private static final String TEMPLATE = "programme/workgroup/import";

  private final Plans plans;
  private final PlanCopies copies;
  private final ReadinessBoards boards;
  private final Programmes programmes;

  PlanSheetPages(Plans plans, PlanCopies copies, ReadinessBoards boards, Programmes programmes) {
    this.plans = plans;
    this.copies = copies;
    this.boards = boards;
    this.programmes = programmes;
  }

  @GetMapping
  View ask(Page page, @PathVariable String slug) {
    return page.view(TEMPLATE, model(page, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var plan = plans.of(page.who(), slug);
    var others =
        programmes.all().stream()
            .filter(each -> !each.id().equals(plan.gathering().id()))
            .filter(each -> !plans.of(page.who(), each.slug()).tasks().isEmpty())
            .toList();
    return Map.of("plan", plan, "others", others, "form", form);
  }

  @PostMapping
  View read(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var plan = plans.of(page.who(), slug);
    var pasted = table;
    try {
      var grid = page.table(table, file);
      pasted = grid.pasted();
      var tasks = PlanSheet.read(grid, plan, boards.waits(page.who(), plan.gathering()));
      plans.putAll(page.who(), slug, tasks);
      return page.redirect(tasks(slug), "workgroup.imported", tasks.size());
    } catch (Refusal refusal) {
      return refused(page, slug, Form.of(Map.of("table", List.of(pasted))), refusal);
    }
  }

  private static String tasks(String slug) {
    return "/host/g/" + slug + "/tasks";
  }

  private View refused(Page page, String slug, Form form, Refusal refusal) {
    return GroupPages.refused(page, refusal, TEMPLATE, model(page, slug, form.refused(refusal)));
  }

  @PostMapping("/copy")
  View copy(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String people) {
    try {
      var source = programmes.all().stream().map(Gathering::slug).filter(from::equals).findFirst();
      var copied =
          copies.copy(
              page.who(), source.orElseThrow(Refusal::notFound), slug, people.equals("yes"));
      return page.redirect(tasks(slug), "workgroup.imported", copied);
    } catch (Refusal refusal) {
      return refused(page, slug, Form.of(Map.of("from", List.of(from))), refusal);
    }
  }
}
