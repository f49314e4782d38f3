package io.jinbang.intake.register;

import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.Table;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Entries for the host and for coordinators. */
@Controller
class EntryListPages implements Menu, Tabs {
  private static final Text ENTRIES = Text.of("作品", "Entries");
  private static final Text OURS = Text.of("本地区作品", "Our entries");

  private final Registers registers;
  private final FactSheets facts;
  private final Campaigns campaigns;
  private final Disclosures disclosures;

  EntryListPages(
      Registers registers, FactSheets facts, Campaigns campaigns, Disclosures disclosures) {
    this.registers = registers;
    this.facts = facts;
    this.campaigns = campaigns;
    this.disclosures = disclosures;
  }

  /** Leads to the newest call; the page itself leads to the others. */
  @Override
  public List<Item> itemsFor(Actor actor) {
    if (!actor.is(Role.HOST) && !actor.is(Role.COORDINATOR)) {
      return List.of();
    }
    return campaigns.all().stream().limit(1).flatMap(c -> items(actor, c.slug())).toList();
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return items(actor, slug)
        .map(item -> new Tab(Phase.ENTRIES, 30, item.label(), item.path()))
        .toList();
  }

  private static Stream<Item> items(Actor actor, String slug) {
    var host = new Item(Group.CALL, 30, ENTRIES, "film", "/host/c/" + slug + "/entries");
    var unit = new Item(Group.CALL, 31, OURS, "film", "/unit/c/" + slug + "/entries");
    return Stream.concat(
        actor.is(Role.HOST) ? Stream.of(host) : Stream.of(),
        actor.is(Role.COORDINATOR) ? Stream.of(unit) : Stream.of());
  }

  @GetMapping("/host/c/{slug}/entries")
  View host(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var register = registers.ofHost(p.who(), slug, Query.of(asked));
    return p.view("intake/register", Map.of("register", register, "host", true));
  }

  @GetMapping("/unit/c/{slug}/entries")
  View unit(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var register = registers.ofUnit(p.who(), slug, Query.of(asked));
    return p.view("intake/register", Map.of("register", register, "host", false));
  }

  @GetMapping("/host/c/{slug}/entries/export")
  View export(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var register = registers.wholeOfHost(p.who(), slug, Query.of(asked));
    return given(p, register, EntryTable.ofHost(register), asked);
  }

  @GetMapping("/unit/c/{slug}/entries/export")
  View exportOfUnit(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var register = registers.wholeOfUnit(p.who(), slug, Query.of(asked));
    return given(p, register, EntryTable.ofUnit(register), asked);
  }

  private static View given(Page p, Register register, Table table, Map<String, String> asked) {
    var name = p.of(register.campaign().rulebook().title()) + " " + p.of(table.name());
    var zone = register.campaign().rulebook().zone();
    return p.download(table, name, asked.getOrDefault("format", ""), zone);
  }

  @GetMapping("/host/entries/{id}")
  View entry(Page p, @PathVariable Id<Entry> id) {
    return p.view("intake/facts", Map.of("facts", facts.facts(p.who(), id), "shown", Map.of()));
  }

  /** The same with its personal data, once; who asked is remembered. */
  @PostMapping("/host/entries/{id}/disclose")
  View disclosed(Page p, @PathVariable Id<Entry> id) {
    var shown = disclosures.disclose(p.who(), id);
    return p.view("intake/facts", Map.of("facts", facts.facts(p.who(), id), "shown", shown));
  }
}
