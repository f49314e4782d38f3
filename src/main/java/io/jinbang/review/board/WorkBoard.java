package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.Amendment;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.scoring.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One work as the host sees it after its judges.
 *
 * @param line null while nobody has scored it
 * @param reads by alias
 * @param amendments of this work's marks, answered or not
 */
public record WorkBoard(
    Board board,
    Entry work,
    Tally.@Nullable Line line,
    @Nullable Change change,
    List<Read> reads,
    List<Amended> amendments) {

  /**
   * One judge's sheet.
   *
   * @param marks those that count, by criterion
   * @param score their weighted mean
   * @param severity of the judge
   */
  public record Read(
      String alias, Sheet sheet, Map<String, Integer> marks, double score, double severity) {

    public boolean amended(String criterion) {
      return !Objects.equals(marks.get(criterion), sheet.marks().get(criterion));
    }
  }

  /** An amendment with the judge it concerns. */
  public record Amended(String alias, Amendment amendment) {}

  static WorkBoard of(
      Board board,
      Entry work,
      List<Sheet> own,
      Map<UUID, String> aliases,
      List<Amendment> amendments) {
    var rulebook = board.campaign().rulebook();
    var line =
        board.tally().lines().stream()
            .filter(one -> one.ranked().entry().equals(work.id()))
            .findFirst()
            .orElse(null);
    var counting = MarkAmendments.counting(amendments);
    return new WorkBoard(
        board,
        work,
        line,
        line == null ? null : Change.of(rulebook, line),
        own.stream()
            .map(
                sheet ->
                    read(
                        rulebook,
                        board.tally(),
                        aliases.getOrDefault(sheet.judge(), ""),
                        sheet,
                        MarkAmendments.marks(sheet, counting)))
            .sorted(Comparator.comparing(Read::alias))
            .toList(),
        own.stream()
            .flatMap(
                sheet ->
                    amendments.stream()
                        .filter(one -> one.sheet().equals(sheet.id()))
                        .map(one -> new Amended(aliases.getOrDefault(sheet.judge(), ""), one)))
            .toList());
  }

  private static Read read(
      Rulebook rulebook, Tally tally, String alias, Sheet sheet, Map<String, Integer> marks) {
    var severity =
        tally.judges().stream()
            .filter(judge -> judge.alias().equals(alias))
            .mapToDouble(Tally.Scale::severity)
            .findFirst()
            .orElse(0);
    return new Read(alias, sheet, marks, Tallies.overall(rulebook, marks), severity);
  }
}
