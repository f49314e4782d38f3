package io.jinbang.programme.workgroup;

import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
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

/** The work groups of a gathering and their members. */
@Controller
@RequestMapping("/host/g/{slug}/groups")
class GroupPages {
  private static final String TEMPLATE = "programme/workgroup/groups";

  private final Plans plans;
  private final WorkGroups groups;
  private final TaskLinks links;

  GroupPages(Plans plans, WorkGroups groups, TaskLinks links) {
    this.plans = plans;
    this.groups = groups;
    this.links = links;
  }

  @GetMapping
  View list(Page page, @PathVariable String slug) {
    return page.view(TEMPLATE, model(page, slug, Form.EMPTY, ""));
  }

  private Map<String, @Nullable Object> model(Page page, String slug, Form form, String at) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("plan", plans.of(page.who(), slug));
    model.put("form", form);
    model.put("at", at);
    return model;
  }

  @PostMapping
  View open(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page, slug, Form.of(given), "", () -> groups.open(page.who(), slug, name(Form.of(given))));
  }

  private static Bilingual name(Form form) {
    return new Bilingual(form.value("name-zh"), form.value("name-en"));
  }

  @PostMapping("/{id}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<WorkGroup> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        form,
        id.toString(),
        () -> {
          if (form.value("do").equals("remove")) {
            groups.remove(page.who(), slug, id);
          } else {
            groups.rename(page.who(), slug, id, name(form));
          }
        });
  }

  @PostMapping("/{id}/members")
  View add(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<WorkGroup> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        form,
        id.toString(),
        () ->
            groups.add(
                page.who(),
                slug,
                id,
                form.value("name"),
                form.value("email"),
                form.has("lead", "yes")));
  }

  @PostMapping("/{id}/members/{member}")
  View member(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<WorkGroup> id,
      @PathVariable Id<Member> member,
      @RequestParam(name = "do", defaultValue = "") String what) {
    var who = groups.member(page.who(), slug, id, member);
    if (what.equals("link")) {
      var model = model(page, slug, Form.EMPTY, "");
      model.put("fresh", links.issue(who));
      model.put("whose", who);
      return page.view(TEMPLATE, model);
    }
    return step(
        page,
        slug,
        Form.EMPTY,
        id.toString(),
        () -> {
          switch (what) {
            case "lead" -> groups.lead(page.who(), slug, id, member);
            case "revoke" -> links.revoke(who);
            case "remove" -> groups.remove(page.who(), slug, id, member);
            default -> throw Refusal.notFound();
          }
        });
  }

  private View step(Page page, String slug, Form form, String at, Runnable step) {
    try {
      step.run();
      return page.redirect("/host/g/" + slug + "/groups", "workgroup.saved");
    } catch (Refusal refusal) {
      return refused(page, refusal, TEMPLATE, model(page, slug, form.refused(refusal), at));
    }
  }

  /** What cannot be mended in a form is no refused form. */
  static View refused(Page page, Refusal refusal, String template, Map<String, ?> model) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return page.refused(template, model);
  }
}
