package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract, from the rows. */
@Service
class KeptEntries implements Entries {
  private final EntrySql sql;
  private final StorySql story;
  private final Territory territory;
  private final Clock clock;

  KeptEntries(EntrySql sql, StorySql story, Territory territory, Clock clock) {
    this.sql = sql;
    this.story = story;
    this.territory = territory;
    this.clock = clock;
  }

  @Override
  public List<Entry> submitted(Id<Campaign> campaign) {
    return sql.submitted(campaign);
  }

  @Override
  public Entry get(Id<Entry> id) {
    return sql.find(id).orElseThrow(Refusal::notFound).entry();
  }

  /** In the order asked for; what is not there is left out. */
  @Override
  public List<Entry> all(List<Id<Entry>> ids) {
    var found =
        sql.all(ids.stream().map(Id::value).toList()).stream()
            .collect(Collectors.toMap(Entry::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<Entry> ofFilm(Id<Film> film) {
    return sql.ofFilm(film);
  }

  @Override
  public Optional<Entry> byNumber(Id<Campaign> campaign, String number) {
    return sql.byNumber(campaign, number);
  }

  @Override
  public List<Entry> sameBytes(Id<Entry> id) {
    return sql.sameBytes(id);
  }

  @Override
  @Transactional
  public void returnForCorrection(Actor by, Id<Entry> id, Text reason) {
    by.require(Role.HOST, Role.SCREENER, Role.COORDINATOR);
    var entry = sql.lock(id).orElseThrow(Refusal::notFound).entry();
    if (!by.is(Role.HOST) && !by.is(Role.SCREENER) && !territory.holds(by, entry)) {
      throw Refusal.notFound();
    }
    if (entry.state() != Entry.State.SUBMITTED) {
      throw Refusal.conflict(
          Text.of("这件作品现在不在报送状态，不能退回", "This entry is not submitted now, so it cannot be returned"),
          Text.of("请刷新后再看。", "Reload and look again."));
    }
    sql.setState(id, Entry.State.RETURNED, clock.instant());
    story.add(id, StorySql.What.RETURNED, by.person(), reason, clock.instant());
  }

  @Override
  @Transactional
  public void undoReturn(Actor by, Id<Entry> id) {
    by.require(Role.HOST, Role.SCREENER);
    var dossier = sql.lock(id).orElseThrow(Refusal::notFound);
    if (dossier.entry().state() != Entry.State.RETURNED || dossier.reopenedAt() != null) {
      throw Refusal.conflict(
          Text.of("参选者已经开始更正，不能取消退回", "The entrant has begun correcting it; too late to take back"),
          Text.of("等更正后的版本报送上来再看。", "Wait for the corrected version."));
    }
    sql.setState(id, Entry.State.SUBMITTED, clock.instant());
    story.add(id, StorySql.What.UNRETURNED, by.person(), null, clock.instant());
  }
}
