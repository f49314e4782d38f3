package io.jinbang.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.jinbang.documents.GridDocument;
import io.jinbang.documents.TableDocument;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import io.jinbang.site.TabBar.Link;
import io.jinbang.site.Tabs.Phase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractView;

/** What all pages share. */
final class Site {
  private final TemplateEngine templates;
  private final Messages messages;
  private final Clock clock;
  private final List<Menu> menus;
  private final List<Tabs> tabs;
  private final List<GatheringTabs> gatheringTabs;
  private final Origin origin;
  private final TableDocument tables;
  private final GridDocument grids;

  Site(
      TemplateEngine templates,
      Messages messages,
      Clock clock,
      List<Menu> menus,
      List<Tabs> tabs,
      List<GatheringTabs> gatheringTabs,
      Origin origin,
      TableDocument tables,
      GridDocument grids) {
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
    this.menus = menus;
    this.tabs = tabs;
    this.gatheringTabs = gatheringTabs;
    this.origin = origin;
    this.tables = tables;
    this.grids = grids;
  }

  Messages messages() {
    return messages;
  }

  Clock clock() {
    return clock;
  }

  String origin() {
    return origin.address();
  }

  TableDocument tables() {
    return tables;
  }

  GridDocument grids() {
    return grids;
  }

  List<Menu.Item> menuOf(Actor actor) {
    return menus.stream()
        .flatMap(menu -> menu.itemsFor(actor).stream())
        .sorted(Comparator.comparing(Menu.Item::group).thenComparing(Menu.Item::order))
        .toList();
  }

  TabBar tabsOf(Actor actor, String slug, Predicate<Tabs.Tab> shown, Predicate<String> current) {
    var pages =
        tabs.stream()
            .flatMap(each -> each.tabsFor(actor, slug).stream())
            .filter(shown)
            .sorted(Comparator.comparingInt(Tabs.Tab::order));
    return TabBar.of(
        groups(pages, Tabs.Tab::phase, Phase::label, tab -> new Link(tab.label(), tab.path())),
        current);
  }

  TabBar gatheringTabsOf(Actor actor, String slug, Predicate<String> current) {
    var pages =
        gatheringTabs.stream()
            .flatMap(each -> each.tabsFor(actor, slug).stream())
            .sorted(Comparator.comparingInt(GatheringTabs.Tab::order));
    return TabBar.of(
        groups(
            pages,
            GatheringTabs.Tab::group,
            GatheringTabs.Group::label,
            tab -> new Link(tab.label(), tab.path())),
        current);
  }

  /** Pages by their group, in its order. */
  private static <T, G extends Comparable<G>> List<TabBar.Group> groups(
      Stream<T> pages, Function<T, G> group, Function<G, Text> label, Function<T, Link> link) {
    return pages
        .collect(groupingBy(group, TreeMap::new, mapping(link, toList())))
        .entrySet()
        .stream()
        .map(each -> new TabBar.Group(label.apply(each.getKey()), each.getValue()))
        .toList();
  }

  Content part(String template, Map<String, Object> model) {
    return output -> templates.render(template + ".jte", model, output);
  }

  View view(String template, Map<String, Object> model) {
    return view(template, model, 200);
  }

  View view(String template, Map<String, Object> model, int status) {
    return new TemplateView(template + ".jte", model, status);
  }

  private final class TemplateView extends AbstractView {
    private final String template;
    private final Map<String, Object> model;
    private final int status;

    private TemplateView(String template, Map<String, Object> model, int status) {
      this.template = template;
      this.model = model;
      this.status = status;
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> ignored, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var page = new Utf8ByteOutput();
      templates.render(template, model, page);
      if (status != 200) {
        response.setStatus(status);
      }
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    }
  }
}
