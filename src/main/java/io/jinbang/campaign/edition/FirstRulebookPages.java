package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.form.NextEdition;
import io.jinbang.campaign.form.Trees;
import io.jinbang.campaign.rulebook.Fault;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;

/** Where the host writes the first rulebook of a call as a form: begun anew, or from a copy. */
@Controller
class FirstRulebookPages {
  private static final String FIRST = "campaign/rulebook/first";
  private static final List<String> EXAMPLES = List.of("short-video-contest", "three-minute-films");

  private final Campaigns campaigns;

  FirstRulebookPages(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /**
   * @param from an example, {@code blank}, or the name of a call whose next edition this is
   */
  @GetMapping("/host/campaigns/form")
  View form(Page page, @RequestParam(defaultValue = "") String from) {
    page.who().require(Role.HOST);
    return from.isEmpty()
        ? page.view("campaign/rulebook/begin", Map.of("campaigns", campaigns.all()))
        : page.view(FIRST, Map.of("sheet", RulebookSheet.of(begun(from))));
  }

  private JsonNode begun(String from) {
    if (from.equals("blank")) {
      return Trees.blank();
    }
    return EXAMPLES.contains(from)
        ? tree(example(from))
        : NextEdition.of(tree(campaigns.versions(campaigns.bySlug(from).id()).getFirst().source()));
  }

  private static JsonNode tree(String source) {
    return RulebookReader.tree(source).orElseThrow(Refusal::notFound);
  }

  private static String example(String name) {
    try {
      return new ClassPathResource("examples/" + name + ".yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw Refusal.notFound();
    }
  }

  @PostMapping("/host/campaigns/form")
  View write(Page page, @RequestParam MultiValueMap<String, String> typed) {
    page.who().require(Role.HOST);
    var button = Form.of(typed).value("do");
    var sheet = RulebookSheet.typed(typed);
    var checked = sheet.checked();
    var whole = button.equals("check") || button.equals("open");
    if (whole && !checked.inOrder()) {
      return page.refused(FIRST, Map.of("sheet", checked));
    }
    return switch (button) {
      case "check" -> preview(page, sheet);
      case "open" -> open(page, sheet);
      default -> page.view(FIRST, Map.of("sheet", sheet.turned(button)));
    };
  }

  private static View preview(Page page, RulebookSheet sheet) {
    var rulebook = Shelf.rulebook(sheet.source());
    var hash = Sha256.hex(RulebookReader.normal(sheet.source()));
    var campaign = new Campaign(Id.random(), rulebook.slug(), rulebook, hash, Instant.EPOCH, 1);
    return page.view(
        "campaign/preview",
        Map.of(
            "campaign",
            campaign,
            "source",
            sheet.source(),
            "back",
            sheet.yaml() ? "yaml" : "form"));
  }

  private View open(Page page, RulebookSheet sheet) {
    try {
      var campaign = campaigns.open(page.who(), sheet.source());
      var title = page.of(campaign.rulebook().title());
      return page.redirect("/host/campaigns", "campaign.opened", title);
    } catch (Refusal taken) {
      var why = taken.first();
      var fault = new Fault(0, 0, "id", why.message(), why.remedy());
      return page.refused(
          FIRST,
          Map.of(
              "sheet", new RulebookSheet(false, sheet.source(), sheet.tree(), List.of(fault), "")));
    }
  }
}
