package io.jinbang.review.warmup;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.review.blind.BlindWork;
import io.jinbang.review.blind.Blindings;
import io.jinbang.review.scoring.BeforeJudging;
import io.jinbang.review.scoring.Round;
import io.jinbang.review.scoring.SheetRules;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples before the judges of a call. They score each once, and then see the reference. */
@Service
@Transactional
class Warmups implements BeforeJudging, ViewingPolicy {
  private final SampleSql sql;
  private final Sheets sheets;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Blindings blindings;
  private final Clock clock;

  Warmups(
      SampleSql sql,
      Sheets sheets,
      Campaigns campaigns,
      Entries entries,
      Blindings blindings,
      Clock clock) {
    this.sql = sql;
    this.sheets = sheets;
    this.campaigns = campaigns;
    this.entries = entries;
    this.blindings = blindings;
    this.clock = clock;
  }

  /** Where the next one is, until all are scored; nothing once the judging is over. */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> path(Actor judge, Round round) {
    var over = round.locked() || !round.open() && !round.early();
    var call = round.campaign();
    return over
        ? Optional.empty()
        : sql.of(call.id()).stream()
            .filter(sample -> sql.given(sample.id(), judge.person()).isEmpty())
            .map(sample -> "/judge/c/" + call.slug() + "/warm-up/" + sample.place())
            .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return actor != null
        && actor.is(Role.JUDGE)
        && entries
            .ofFilm(film.id())
            .filter(entry -> sql.shows(actor.person(), entry.id()))
            .isPresent();
  }

  @Transactional(readOnly = true)
  public List<Warmup> all(Actor judge, String slug) {
    var round = honoured(judge, slug);
    return sql.of(round.campaign().id()).stream().map(sample -> shown(judge, sample)).toList();
  }

  private Round honoured(Actor judge, String slug) {
    var round = sheets.round(judge, slug);
    if (!round.honoured()) {
      throw Refusal.conflict(
          Text.of("还没有作保密承诺", "The declaration of confidentiality comes first"),
          Text.of("从评审台进入，承诺后再评。", "Enter from the judging desk and make it."));
    }
    return round;
  }

  private Warmup shown(Actor judge, Sample sample) {
    var given = sql.given(sample.id(), judge.person());
    var work = work(entries.get(sample.entry()));
    return given.isEmpty()
        ? new Warmup(sample.place(), work, given, Map.of(), null)
        : new Warmup(sample.place(), work, given, sample.marks(), sample.reason());
  }

  /** By the rules of the call it was entered in. */
  private BlindWork work(Entry entry) {
    return blindings.shown(campaigns.get(entry.campaign()).rulebook(), entry);
  }

  /**
   * Hands a warm-up in, once: having seen the reference nobody can go back.
   *
   * @param typed by criterion id, one for each
   */
  void handIn(Actor judge, String slug, int place, Map<String, String> typed) {
    var round = honoured(judge, slug);
    var sample =
        sql.of(round.campaign().id()).stream()
            .filter(one -> one.place() == place)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    sql.hold(round.campaign().id());
    SampleRules.checkFresh(!sql.given(sample.id(), judge.person()).isEmpty());
    var judging = round.campaign().rulebook().judging();
    var marks = SheetRules.marks(judging, typed);
    SheetRules.checkComplete(judging, marks);
    sql.handIn(sample.id(), judge.person(), marks, clock.instant());
  }
}
