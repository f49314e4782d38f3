package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.CampaignOpened;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.edition.CampaignSql.Row;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The campaigns of this installation. A campaign never changes once opened, so each is read from
 * its source once and kept.
 */
@Service
class OpenCampaigns implements Campaigns {
  private final CampaignSql sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Map<UUID, Campaign> read = new ConcurrentHashMap<>();

  OpenCampaigns(CampaignSql sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional
  public Campaign open(Actor host, String yaml) {
    host.require(Role.HOST);
    var source = RulebookReader.normal(yaml);
    var rulebook = rulebook(source);
    var row = row(rulebook.slug(), source);
    if (!sql.insert(row, host.person())) {
      throw taken(row.slug());
    }
    var campaign = campaign(row, rulebook);
    events.publishEvent(new CampaignOpened(campaign.id(), campaign.slug(), campaign.createdAt()));
    return campaign;
  }

  private Row row(String slug, String source) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Row(UUID.randomUUID(), slug, source, Sha256.hex(source), now);
  }

  private static Refusal taken(String slug) {
    return Refusal.conflict(
        Text.of("已有一个代号为 {} 的活动", "A campaign named {} is already there").with(slug),
        Text.of("请给方案的 id 换一个代号。", "Give the rulebook another id."));
  }

  @Override
  public Campaign get(Id<Campaign> id) {
    return read.computeIfAbsent(id.value(), this::load);
  }

  private Campaign load(UUID id) {
    var row = sql.find(id).orElseThrow(Refusal::notFound);
    return campaign(row, rulebook(row.source()));
  }

  @Override
  public Campaign bySlug(String slug) {
    return get(Id.of(sql.idOf(slug).orElseThrow(Refusal::notFound)));
  }

  @Override
  public List<Campaign> all() {
    return sql.newestFirst().stream().map(id -> get(Id.of(id))).toList();
  }

  private static Campaign campaign(Row row, Rulebook rulebook) {
    return new Campaign(Id.of(row.id()), row.slug(), rulebook, row.hash(), row.createdAt());
  }

  private static Rulebook rulebook(String source) {
    var reading = RulebookReader.read(source);
    if (reading instanceof Reading.Faulty faulty) {
      Refusal.unlessNone(faulty.problems());
    }
    return ((Reading.Read) reading).rulebook();
  }
}
