package io.jinbang.programme.exchange;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where the host takes over a schedule from another program. */
@Controller
@RequestMapping("/host/g/{slug}/import")
class ImportPages implements GatheringTabs {
  private final ScheduleImports imports;
  private final Gatherings gatherings;

  ImportPages(ScheduleImports imports, Gatherings gatherings) {
    this.imports = imports;
    this.gatherings = gatherings;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(180, Text.of("导入日程", "Import"), "/host/g/" + slug + "/import"))
        : List.of();
  }

  @GetMapping
  View page(Page p, @PathVariable String slug) {
    return p.view("programme/agenda/import", model(p, gatherings.of(p.who(), slug), Form.EMPTY));
  }

  private Map<String, @Nullable Object> model(Page p, GatheringSheet gathering, Form form) {
    var file = imports.given(p.who(), gathering).orElse(null);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("file", file);
    model.put("plan", file == null ? null : imports.plan(p.who(), gathering, file));
    model.put("form", form);
    return model;
  }

  @PostMapping
  View give(
      Page p,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var gathering = gatherings.of(p.who(), slug);
    var bytes = file == null ? new byte[0] : file.getBytes();
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try {
      imports.give(p.who(), gathering, name, bytes);
      return p.redirect("/host/g/" + slug + "/import");
    } catch (Refusal refusal) {
      return refused(p, gathering, refusal);
    }
  }

  private View refused(Page p, GatheringSheet gathering, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return p.refused("programme/agenda/import", model(p, gathering, Form.EMPTY.refused(refusal)));
  }

  @PostMapping("/take")
  View take(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String sha256) {
    var gathering = gatherings.of(p.who(), slug);
    try {
      var taken = imports.take(p.who(), gathering, sha256);
      return p.redirect("/host/g/" + slug + "/sessions", "agenda.import.done", taken);
    } catch (Refusal refusal) {
      return refused(p, gathering, refusal);
    }
  }

  @PostMapping("/drop")
  View drop(Page p, @PathVariable String slug) {
    imports.drop(p.who(), gatherings.of(p.who(), slug));
    return p.redirect("/host/g/" + slug + "/import", "agenda.import.dropped");
  }
}
