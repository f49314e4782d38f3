package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The tree as the host keeps it, and the part of it that a coordinator sees. */
@Controller
class BodyPages implements Menu {
  private final Tree tree;
  private final Plantings plantings;

  BodyPages(Tree tree, Plantings plantings) {
    this.tree = tree;
    this.plantings = plantings;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    if (actor.is(Role.HOST)) {
      return List.of(new Item(Group.HOUSE, 710, Text.of("单位", "Bodies"), "tree", "/host/bodies"));
    }
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? List.of(new Item(Group.MINE, 60, Text.of("下属单位", "My units"), "tree", "/unit/bodies"))
        : List.of();
  }

  @GetMapping("/host/bodies")
  View all(Page page) {
    return list(page, tree.host().id(), Form.EMPTY, "/host/bodies");
  }

  @GetMapping("/host/bodies/{id}")
  View one(Page page, @PathVariable Id<Body> id) {
    return list(page, id, Form.EMPTY, "/host/bodies");
  }

  @PostMapping("/host/bodies/{id}")
  View add(Page page, @PathVariable Id<Body> id, @RequestParam MultiValueMap<String, String> form) {
    return add(page, id, Form.of(form), "/host/bodies");
  }

  @PostMapping("/host/bodies/{id}/divisions")
  View plant(
      Page page, @PathVariable Id<Body> id, @RequestParam MultiValueMap<String, String> form) {
    return plant(page, id, Form.of(form), "/host/bodies");
  }

  @PostMapping("/unit/bodies/{id}/divisions")
  View plantBelow(
      Page page, @PathVariable Id<Body> id, @RequestParam MultiValueMap<String, String> form) {
    return plant(page, inside(page, id), Form.of(form), "/unit/bodies");
  }

  private View plant(Page page, Id<Body> parent, Form form, String base) {
    try {
      var codes = form.values().getOrDefault("division", List.of());
      var planted = plantings.plant(page.who(), parent, codes);
      return page.redirect(base + "/" + parent, "division.planted", planted);
    } catch (Refusal refusal) {
      return refused(page, parent, form, refusal, base);
    }
  }

  private View refused(Page page, Id<Body> parent, Form form, Refusal refusal, String base) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    return page.refused("organization/bodies", model(parent, form.refused(refusal), base));
  }

  @GetMapping("/unit/bodies")
  View own(Page page) {
    return list(page, ownBody(page), Form.EMPTY, "/unit/bodies");
  }

  @GetMapping("/unit/bodies/{id}")
  View below(Page page, @PathVariable Id<Body> id) {
    return list(page, inside(page, id), Form.EMPTY, "/unit/bodies");
  }

  @PostMapping("/unit/bodies/{id}")
  View addBelow(
      Page page, @PathVariable Id<Body> id, @RequestParam MultiValueMap<String, String> form) {
    return add(page, inside(page, id), Form.of(form), "/unit/bodies");
  }

  @GetMapping("/host/bodies/{id}/export")
  View export(
      Page page, @PathVariable Id<Body> id, @RequestParam(defaultValue = "") String format) {
    return table(page, id, format);
  }

  @GetMapping("/unit/bodies/{id}/export")
  View exportBelow(
      Page page, @PathVariable Id<Body> id, @RequestParam(defaultValue = "") String format) {
    return table(page, inside(page, id), format);
  }

  private View table(Page page, Id<Body> root, String format) {
    var bodies = tree.subtree(root);
    if (bodies.isEmpty()) {
      throw Refusal.notFound();
    }
    return page.download(BodyTable.of(bodies), page.of(bodies.getFirst().name()), format);
  }

  private View add(Page page, Id<Body> parent, Form form, String base) {
    try {
      var added = tree.add(page.who(), parent, Text.of(form.value("zh"), english(form)));
      var path = base + "/" + parent;
      return page.redirect(path, "organization.bodies.added", page.of(added.name()));
    } catch (Refusal refusal) {
      return refused(page, parent, form, refusal, base);
    }
  }

  /** A unit without an English name of its own is shown by its Chinese one. */
  private static String english(Form form) {
    return form.value("en").isBlank() ? form.value("zh") : form.value("en");
  }

  private View list(Page page, Id<Body> root, Form form, String base) {
    return page.view("organization/bodies", model(root, form, base));
  }

  private Map<String, ?> model(Id<Body> id, Form form, String base) {
    var root = tree.get(id);
    var level =
        new Level(
            tree.above(id),
            root,
            tree.children(id),
            tree.counts(id),
            plantings.offered(root),
            base);
    return Map.of("level", level, "form", form, "action", base + "/" + id);
  }

  private static Id<Body> ownBody(Page page) {
    var body = page.who().body();
    if (body == null) {
      throw Refusal.forbidden();
    }
    return Id.of(body);
  }

  private Id<Body> inside(Page page, Id<Body> id) {
    var own = ownBody(page);
    if (tree.upwards(id).stream().noneMatch(body -> body.id().equals(own))) {
      throw Refusal.notFound();
    }
    return id;
  }
}
