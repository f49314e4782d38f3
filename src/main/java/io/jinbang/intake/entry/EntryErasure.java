package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.intake.StaysPublic;
import io.jinbang.media.Films;
import io.jinbang.organization.Erasable;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works of somebody who is erased. Drafts go whole; of what was submitted the answers go and,
 * unless it is public for good or being judged, names and film, too. Numbers and receipts stay:
 * they name nobody, and whoever holds one may still prove it.
 */
@Component
class EntryErasure implements Erasable {
  private final EntrySql sql;
  private final ErasedSql erased;
  private final Campaigns campaigns;
  private final Films films;
  private final List<StaysPublic> keepers;
  private final Clock clock;

  EntryErasure(
      EntrySql sql,
      ErasedSql erased,
      Campaigns campaigns,
      Films films,
      List<StaysPublic> keepers,
      Clock clock) {
    this.sql = sql;
    this.erased = erased;
    this.campaigns = campaigns;
    this.films = films;
    this.keepers = keepers;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holdings(Id<Person> person) {
    var holdings = new ArrayList<Holding>();
    var all = sql.ofEntrant(person);
    var drafts = all.stream().filter(entry -> entry.number() == null).count();
    add(holdings, Text.of("未报送的草稿", "drafts"), drafts, null);
    var submitted = all.stream().filter(entry -> entry.number() != null).toList();
    add(
        holdings,
        Text.of("已报送作品的联系人等答复", "answers on submitted works (contacts and the like)"),
        submitted.size(),
        null);
    var going = submitted.stream().filter(entry -> whyKept(entry) == null).count();
    add(holdings, Text.of("已报送作品的署名和视频", "credits and films of submitted works"), going, null);
    submitted.forEach(
        entry -> {
          var why = whyKept(entry);
          if (why != null) {
            var kind = Text.of("作品 {} 的名称、署名和视频", "title, credits and film of {}");
            add(holdings, kind.with(entry.submittedNumber()), 1, why);
          }
        });
    return holdings;
  }

  private static void add(List<Holding> all, Text kind, long count, @Nullable Text stays) {
    if (count > 0) {
      all.add(new Holding(kind, (int) count, stays));
    }
  }

  private @Nullable Text whyKept(Entry entry) {
    for (var keeper : keepers) {
      var why = keeper.why(entry);
      if (why.isPresent()) {
        return why.get();
      }
    }
    var timeline = campaigns.get(entry.campaign()).rulebook().timeline();
    var judged = !clock.instant().isBefore(timeline.judgingOpens());
    return judged && entry.state() != Entry.State.WITHDRAWN
        ? Text.of("作品已进入评审，评分和名次以它为据", "It is being or was judged; scores and ranks rest on it")
        : null;
  }

  @Override
  @Transactional
  public void erase(Id<Person> person) {
    for (var entry : sql.ofEntrant(person)) {
      erased.blankAnswers(entry.id(), clock.instant());
      if (whyKept(entry) == null) {
        erased.blank(entry.id(), clock.instant());
        films.erase(entry.id().value());
      }
    }
    erased.dropDrafts(person);
  }
}
