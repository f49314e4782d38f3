package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.CampaignOpened;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.RulebookVersion;
import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.campaign.edition.CampaignSql.Row;
import io.jinbang.campaign.edition.CampaignSql.VersionRow;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of this installation. */
@Service
class OpenCampaigns implements Campaigns {
  private final CampaignSql sql;
  private final Shelf shelf;
  private final Amendments amendments;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OpenCampaigns(
      CampaignSql sql,
      Shelf shelf,
      Amendments amendments,
      Clock clock,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.shelf = shelf;
    this.amendments = amendments;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional
  public Campaign open(Actor host, String yaml) {
    host.require(Role.HOST);
    var source = RulebookReader.normal(yaml);
    var rulebook = Shelf.rulebook(source);
    var row = row(rulebook.slug(), source);
    if (!sql.insert(row, host.person())) {
      throw taken(row.slug());
    }
    sql.insert(row.id(), first(row), host.person());
    var campaign = Shelf.campaign(row, rulebook);
    events.publishEvent(new CampaignOpened(campaign.id(), campaign.slug(), campaign.createdAt()));
    return campaign;
  }

  private Row row(String slug, String source) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Row(UUID.randomUUID(), slug, source, Sha256.hex(source), now, 1);
  }

  private static VersionRow first(Row row) {
    return new VersionRow(1, Kind.OPENED, row.source(), row.hash(), row.createdAt(), null, null);
  }

  private static Refusal taken(String slug) {
    return Refusal.conflict(
        Text.of("已有一个代号为 {} 的活动", "A campaign named {} is already there").with(slug),
        Text.of("请给方案的 id 换一个代号。", "Give the rulebook another id."));
  }

  @Override
  public Campaign get(Id<Campaign> id) {
    return shelf.get(id);
  }

  @Override
  public Campaign bySlug(String slug) {
    return shelf.bySlug(slug);
  }

  @Override
  public List<Campaign> all() {
    return shelf.all();
  }

  @Override
  public List<RulebookVersion> versions(Id<Campaign> id) {
    return shelf.versions(id);
  }

  @Override
  @Transactional
  public Campaign amend(
      Actor host, Id<Campaign> id, int basis, String yaml, @Nullable Text reason) {
    return amendments.amend(host, id, basis, yaml, reason);
  }

  @Override
  @Transactional
  public Campaign extend(Actor host, Id<Campaign> id, String channel, Instant until, Text reason) {
    return amendments.extend(host, id, channel, until, reason);
  }
}
