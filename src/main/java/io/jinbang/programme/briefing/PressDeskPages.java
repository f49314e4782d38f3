package io.jinbang.programme.briefing;

import io.jinbang.desk.Waiting;
import io.jinbang.documents.Table;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The press of a gathering, as its host decides on it. */
@Controller
@RequestMapping("/host/g/{slug}/press")
class PressDeskPages implements GatheringTabs, Waiting {
  private static final String TEMPLATE = "programme/briefing/press";

  private final PressDesks desks;
  private final Programmes programmes;

  PressDeskPages(PressDesks desks, Programmes programmes) {
    this.desks = desks;
    this.programmes = programmes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(380, Text.of("媒体", "Press"), "/host/g/" + slug + "/press"))
        : List.of();
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? programmes.all().stream().flatMap(each -> waiting(actor, each.slug())).toList()
        : List.of();
  }

  private Stream<Item> waiting(Actor actor, String slug) {
    var roll = desks.roll(actor, slug);
    var pending = roll.in(Accreditation.State.PENDING);
    return pending == 0
        ? Stream.of()
        : Stream.of(
            new Item(
                null,
                Text.of("{} 份媒体申请待审核", "{} applications of the press to decide").with(pending),
                roll.gathering().name(),
                Text.of("去审核", "Decide"),
                "/host/g/" + slug + "/press"));
  }

  @GetMapping
  View roll(Page page, @PathVariable String slug) {
    return page.view(TEMPLATE, model(page, slug, Form.EMPTY, ""));
  }

  private Map<String, Object> model(Page page, String slug, Form form, String at) {
    var roll = desks.roll(page.who(), slug);
    var desk = roll.desk();
    var model = new HashMap<String, Object>();
    model.put("roll", roll);
    model.put("at", at);
    model.put(
        "form",
        form.values().isEmpty() && desk != null
            ? BriefingForm.of(desk, roll.gathering().zone())
            : form);
    return model;
  }

  @GetMapping("/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var roll = desks.roll(page.who(), slug);
    var table =
        new Table(
            Text.of("媒体", "Press"),
            List.of(
                Text.of("姓名", "Name"),
                Text.of("媒体", "Outlet"),
                Text.of("邮箱", "E-mail"),
                Text.of("状态", "State"),
                Text.of("原因", "Reason"),
                Text.of("申请时间", "Applied")),
            roll.all().stream()
                .map(
                    each ->
                        Table.row(
                            Table.words(each.name()),
                            Table.words(roll.outlet(each.outlet()).orElseThrow().name().shown()),
                            Table.words(each.email()),
                            Table.words(each.state().label()),
                            Table.words(each.reason()),
                            Table.moment(each.applied())))
                .toList());
    var name = page.of(roll.gathering().name()) + " " + page.of(table.name());
    return page.download(table, name, format, roll.gathering().zone());
  }

  @PostMapping("/desk")
  View open(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var gathering = programmes.bySlug(slug);
    return step(
        page,
        slug,
        form,
        "desk",
        () -> desks.open(page.who(), slug, BriefingForm.desk(form, gathering)));
  }

  @PostMapping("/outlets/{id}")
  View outlet(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Outlet> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var name = new Bilingual(form.value("name-zh"), form.value("name-en"));
    var outlet = new Outlet(id, name, PressApplication.kind(form.value("kind")));
    return step(page, slug, form, "", () -> desks.rename(page.who(), slug, outlet));
  }

  @PostMapping("/{id}")
  View decide(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Accreditation> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        form,
        id.toString(),
        () -> {
          switch (form.value("do")) {
            case "approve" -> desks.approve(page.who(), slug, id);
            case "decline" -> desks.decline(page.who(), slug, id, form.value("reason"));
            default -> throw Refusal.notFound();
          }
        });
  }

  private View step(Page page, String slug, Form form, String at, Runnable step) {
    try {
      step.run();
      return page.redirect("/host/g/" + slug + "/press", "briefing.saved");
    } catch (Refusal refusal) {
      return BriefingPages.refused(
          page, refusal, TEMPLATE, () -> model(page, slug, form.refused(refusal), at));
    }
  }
}
