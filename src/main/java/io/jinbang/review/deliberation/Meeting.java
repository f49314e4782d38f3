package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.LevelWorks.Level;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.amendment.Amendment;
import io.jinbang.review.board.IntervalChart;
import io.jinbang.review.board.Tally;
import io.jinbang.review.draft.Frozen;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deliberation of a call as the host sees it.
 *
 * @param deliberation null before it is opened
 * @param ranking in the order decided so far
 * @param lines what the scores say, by work
 * @param works by id
 * @param reopenings times it was held again after it had been closed
 * @param level works level where a prize depends on it
 * @param amendments of marks, answered or not
 * @param sheets handed in, by work; empty before the lock
 * @param rules of scoring as they were frozen; null before the release
 * @param judgeOfSheet alias of the judge, by the id of a sheet that was amended
 * @param workOfSheet its work
 */
public record Meeting(
    Campaign campaign,
    boolean locked,
    boolean proposed,
    Instant now,
    @Nullable Deliberation deliberation,
    List<Ranked> ranking,
    Map<Id<Entry>, Tally.Line> lines,
    Map<Id<Entry>, Entry> works,
    List<Member> members,
    List<Move> moves,
    List<Discussed> notes,
    List<Reopening> reopenings,
    List<Level> level,
    List<Amendment> amendments,
    Map<Id<Entry>, List<Sheet>> sheets,
    @Nullable Frozen rules,
    Map<UUID, String> judgeOfSheet,
    Map<UUID, Id<Entry>> workOfSheet) {

  public boolean open() {
    return deliberation != null && deliberation.open();
  }

  public boolean closed() {
    return deliberation != null && !deliberation.open();
  }

  /** It can be opened now. */
  public boolean openable() {
    return locked && deliberation == null && !proposed && !ranking.isEmpty();
  }

  /** It can be held again. */
  public boolean reopenable() {
    return closed() && !proposed;
  }

  public long waiting() {
    return amendments.stream().filter(Amendment::waiting).count();
  }

  public String title(@Nullable Id<Entry> entry) {
    var work = entry == null ? null : works.get(entry);
    return work == null ? "" : work.title();
  }

  public String number(Id<Entry> entry) {
    var work = works.get(entry);
    return work == null ? "" : work.submittedNumber();
  }

  public Tally.Line line(Id<Entry> entry) {
    return Objects.requireNonNull(lines.get(entry));
  }

  /** How the minutes call a person. */
  public Text label(UUID person) {
    var named = deliberation != null && deliberation.named();
    return members.stream()
        .filter(member -> member.person().equals(person))
        .findFirst()
        .map(member -> member.label(named))
        .orElse(Text.of("已离开的同事", "somebody who has left"));
  }

  public List<Member> present() {
    return deliberation == null
        ? List.of()
        : members.stream()
            .filter(member -> deliberation.present().contains(member.person()))
            .toList();
  }

  public List<Move> movesOf(Id<Entry> entry) {
    return moves.stream().filter(move -> move.entry().equals(entry)).toList();
  }

  public List<Discussed> notesOf(Id<Entry> entry) {
    return notes.stream().filter(note -> note.entry().equals(entry)).toList();
  }

  public Text what(Move move) {
    return move.what(title(move.other()));
  }

  /** A prize judges were asked about, and how many of them find the work fit for it. */
  public record Fit(Text prize, int judges, int asked, boolean enough) {}

  /** Empty where the rulebook asks for no fit marks. */
  public List<Fit> fits(Id<Entry> entry) {
    var own = sheets.getOrDefault(entry, List.of());
    return campaign.rulebook().fitPrizes().stream()
        .map(
            prize -> {
              var yes = (int) own.stream().filter(s -> s.fits().contains(prize.id())).count();
              return new Fit(prize.name(), yes, own.size(), yes >= prize.fit());
            })
        .toList();
  }

  /** Its decided place differs from the computed one. */
  public boolean moved(Ranked ranked) {
    return ranked.out() || ranked.rank() != ranked.computed();
  }

  /** Its interval crosses a prize line, of the call or of its theme. */
  public boolean uncertain(Ranked ranked) {
    var rulebook = campaign.rulebook();
    var line = line(ranked.entry());
    return IntervalChart.overall(rulebook, line).uncertain()
        || IntervalChart.inTheme(rulebook, line).filter(IntervalChart::uncertain).isPresent();
  }

  public boolean isLevel(Ranked ranked) {
    return level.stream().anyMatch(tie -> tie.works().contains(ranked.entry()));
  }

  /** Worth the meeting's time: uncertain, level, moved or talked about. */
  public List<Ranked> toDiscuss() {
    return ranking.stream()
        .filter(
            ranked ->
                uncertain(ranked)
                    || isLevel(ranked)
                    || moved(ranked)
                    || !notesOf(ranked.entry()).isEmpty())
        .toList();
  }

  static Map<Id<Entry>, Tally.Line> lines(Tally tally) {
    var lines = new HashMap<Id<Entry>, Tally.Line>();
    tally.lines().forEach(line -> lines.put(line.ranked().entry(), line));
    return lines;
  }
}
