package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.campaign.rulebook.Shape;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where the host lists campaigns and opens one: write, check, look, open. */
@Controller
class CampaignPages implements Menu {
  private static final String NEW = "campaign/new";

  private final Campaigns campaigns;

  CampaignPages(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.CALL, 100, Text.of("活动", "Campaigns"), "note", "/host/campaigns"))
        : List.of();
  }

  @GetMapping("/host/campaigns")
  View list(Page page) {
    page.who().require(Role.HOST);
    return page.view("campaign/list", Map.of("campaigns", campaigns.all()));
  }

  @GetMapping("/host/campaigns/new")
  View blank(Page page) {
    page.who().require(Role.HOST);
    return page.view(NEW, Map.of("source", "", "excerpts", List.of()));
  }

  /** Checks what was given; opens it only at the second step, after the host has looked at it. */
  @PostMapping("/host/campaigns/new")
  View submit(
      Page page,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "check") String step)
      throws IOException {
    page.who().require(Role.HOST);
    var uploaded = file != null && !file.isEmpty() ? file.getBytes() : null;
    var text = uploaded == null ? source : new String(uploaded, StandardCharsets.UTF_8);
    var reading = uploaded == null ? RulebookReader.read(text) : RulebookReader.read(uploaded);
    return switch (reading) {
      case Reading.Faulty faulty -> faulty(page, text, faulty);
      case Reading.Read read ->
          switch (step) {
            case "open" -> open(page, text);
            case "edit" -> page.view(NEW, Map.of("source", text, "excerpts", List.of()));
            default -> preview(page, text, read.rulebook());
          };
    };
  }

  private static View faulty(Page page, String text, Reading.Faulty faulty) {
    var shown = text.length() > 1_000_000 || text.indexOf('\uFFFD') >= 0 ? "" : text;
    return page.refused(
        NEW, Map.of("source", shown, "excerpts", Excerpt.of(text, faulty.faults())));
  }

  private View preview(Page page, String text, Rulebook rulebook) {
    var campaign =
        new Campaign(
            Id.random(),
            rulebook.slug(),
            rulebook,
            Sha256.hex(RulebookReader.normal(text)),
            Instant.EPOCH,
            1);
    return page.view("campaign/preview", Map.of("campaign", campaign, "source", text));
  }

  private View open(Page page, String text) {
    try {
      var campaign = campaigns.open(page.who(), text);
      var title = page.of(campaign.rulebook().title());
      return page.redirect("/host/campaigns", "campaign.opened", title);
    } catch (Refusal taken) {
      return page.refused(
          NEW, Map.of("source", text, "excerpts", List.of(), "refusal", taken.first()));
    }
  }

  @GetMapping("/host/campaigns/example.yaml")
  ResponseEntity<Resource> example() {
    return example("short-video-contest");
  }

  @GetMapping("/host/campaigns/{name:short-video-contest|three-minute-films}.yaml")
  ResponseEntity<Resource> example(@PathVariable String name) {
    var file = new ClassPathResource("examples/" + name + ".yaml");
    if (!file.exists()) {
      throw Refusal.notFound();
    }
    var download = ContentDisposition.attachment().filename(name + ".yaml").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .body(file);
  }

  @GetMapping(value = "/schema/rulebook.schema.json", produces = "application/schema+json")
  @ResponseBody
  byte[] schema() {
    return Shape.source().getBytes(StandardCharsets.UTF_8);
  }
}
