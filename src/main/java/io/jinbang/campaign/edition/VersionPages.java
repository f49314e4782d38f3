package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Every rulebook a call has had, for its host. */
@Controller
class VersionPages {
  private final Campaigns campaigns;

  VersionPages(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @GetMapping("/host/c/{slug}/versions")
  View versions(Page page, @PathVariable String slug) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    return page.view(
        "campaign/rulebook/versions",
        Map.of("campaign", campaign, "versions", campaigns.versions(campaign.id())));
  }

  @GetMapping("/host/c/{slug}/versions/{number:[1-9][0-9]{0,5}}.yaml")
  ResponseEntity<byte[]> source(Page page, @PathVariable String slug, @PathVariable int number) {
    page.who().require(Role.HOST);
    var version =
        campaigns.versions(campaigns.bySlug(slug).id()).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var name = slug + "-" + number + ".yaml";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .body(version.source().getBytes(StandardCharsets.UTF_8));
  }
}
