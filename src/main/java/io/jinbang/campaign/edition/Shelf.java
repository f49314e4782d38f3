package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Change;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.RulebookVersion;
import io.jinbang.campaign.amendment.Differences;
import io.jinbang.campaign.edition.CampaignSql.Key;
import io.jinbang.campaign.edition.CampaignSql.Row;
import io.jinbang.campaign.edition.CampaignSql.VersionRow;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The rulebooks as they are read. Which one is in force is asked of the database each time, since
 * another server may have changed it; what it says is read from its source once. The hash is part
 * of the key, so that a version whose transaction failed is never taken for the one that came.
 */
@Component
class Shelf {
  private final CampaignSql sql;
  private final Map<Key, Campaign> read = new ConcurrentHashMap<>();
  private final Map<Key, List<Change>> compared = new ConcurrentHashMap<>();

  Shelf(CampaignSql sql) {
    this.sql = sql;
  }

  Campaign get(Id<Campaign> id) {
    return of(sql.keyOf(id.value()).orElseThrow(Refusal::notFound));
  }

  Campaign bySlug(String slug) {
    return of(sql.keyOf(slug).orElseThrow(Refusal::notFound));
  }

  List<Campaign> all() {
    return sql.newestFirst().stream().map(this::of).toList();
  }

  private Campaign of(Key key) {
    var kept = read.get(key);
    return kept != null ? kept : load(key.id());
  }

  /** A newer version may have come since its key was asked for. */
  private Campaign load(UUID id) {
    var row = sql.find(id).orElseThrow(Refusal::notFound);
    var campaign = campaign(row, rulebook(row.source()));
    read.put(new Key(id, row.version(), row.hash()), campaign);
    read.keySet().removeIf(key -> key.id().equals(id) && key.version() < row.version());
    return campaign;
  }

  List<RulebookVersion> versions(Id<Campaign> id) {
    var rows = sql.versions(id.value());
    if (rows.isEmpty()) {
      throw Refusal.notFound();
    }
    var all = new ArrayList<RulebookVersion>();
    for (var i = 0; i < rows.size(); i++) {
      var changes = i == 0 ? List.<Change>of() : changes(id.value(), rows.get(i - 1), rows.get(i));
      all.addFirst(version(rows.get(i), changes));
    }
    return List.copyOf(all);
  }

  private List<Change> changes(UUID id, VersionRow before, VersionRow after) {
    return compared.computeIfAbsent(
        new Key(id, after.number(), after.hash()),
        key -> Differences.between(before.source(), after.source()));
  }

  private static RulebookVersion version(VersionRow row, List<Change> changes) {
    return new RulebookVersion(
        row.number(),
        row.kind(),
        row.source(),
        row.hash(),
        row.at(),
        row.reason(),
        changes,
        row.ledgerIndex());
  }

  static Campaign campaign(Row row, Rulebook rulebook) {
    return new Campaign(
        Id.of(row.id()), row.slug(), rulebook, row.hash(), row.createdAt(), row.version());
  }

  /** Refuses with a problem per fault. */
  static Rulebook rulebook(String source) {
    var reading = RulebookReader.read(source);
    if (reading instanceof Reading.Faulty faulty) {
      Refusal.unlessNone(faulty.problems());
    }
    return ((Reading.Read) reading).rulebook();
  }
}
