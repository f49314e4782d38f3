package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Menu;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Gatherings, for their host: the list, a new one, the data of one. */
@Controller
class GatheringPages implements Menu, GatheringTabs {
  private final Gatherings gatherings;
  private final Campaigns campaigns;

  GatheringPages(Gatherings gatherings, Campaigns campaigns) {
    this.gatherings = gatherings;
    this.campaigns = campaigns;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Item(
                Menu.Group.CONVENE, 60, Text.of("大会", "Gatherings"), "hall", "/host/gatherings"))
        : List.of();
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(5, Text.of("资料", "Data"), "/host/g/" + slug + "/edit"))
        : List.of();
  }

  @GetMapping("/host/gatherings")
  View list(Page page) {
    page.who().require(Role.HOST);
    return page.view("programme/gathering/list", Map.of("gatherings", gatherings.all()));
  }

  @GetMapping("/host/gatherings/new")
  View ask(Page page) {
    var usual = Map.of("zone", List.of("Asia/Shanghai"));
    return page.view("programme/gathering/form", model(page, null, Form.of(usual)));
  }

  private Map<String, Object> model(Page page, @Nullable GatheringSheet sheet, Form form) {
    page.who().require(Role.HOST);
    var model = new HashMap<String, Object>();
    model.put("gathering", sheet);
    model.put("form", form);
    model.put("campaigns", campaigns.all());
    model.put("others", gatherings.all().stream().filter(each -> !each.equals(sheet)).toList());
    model.put("hours", sheet == null ? List.of() : gatherings.hours(sheet.id()));
    return model;
  }

  @PostMapping("/host/gatherings/new")
  View add(Page page, @RequestParam MultiValueMap<String, String> given) {
    try {
      var sheet = GatheringForm.read(new Typed(given));
      gatherings.add(page.who(), sheet);
      return page.redirect("/host/g/" + sheet.slug(), "programme.added");
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused("programme/gathering/form", model(page, null, form));
    }
  }

  @GetMapping("/host/g/{slug}/edit")
  View edit(Page page, @PathVariable String slug) {
    var sheet = gatherings.of(page.who(), slug);
    return page.view("programme/gathering/form", model(page, sheet, GatheringForm.of(sheet)));
  }

  @PostMapping("/host/g/{slug}/edit")
  View change(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var before = gatherings.of(page.who(), slug);
    try {
      var typed = new Typed(given);
      var sheet = GatheringForm.read(typed, before);
      var hours = GatheringForm.hours(typed, gatherings.hours(before.id()));
      gatherings.change(page.who(), sheet, hours);
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused("programme/gathering/form", model(page, before, form));
    }
    return page.redirect("/host/g/" + slug + "/edit", "programme.saved");
  }
}
