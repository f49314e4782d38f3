package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.scoring.Seat;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a tally depends on, comparable, so that nothing is computed twice.
 *
 * @param together somebody signed for ranking panels together that share no work
 * @param works those with a sheet handed in, by number
 * @param judges those who handed one in, by alias
 */
record Scored(
    String rulebookHash,
    boolean together,
    List<Work> works,
    List<Judge> judges,
    List<Given> given) {

  record Work(Id<Entry> entry, String theme) {}

  record Judge(UUID judge, String alias) {}

  /**
   * One sheet handed in.
   *
   * @param marks those that count
   * @param amended how many of them are not what the judge wrote
   */
  record Given(Id<Entry> entry, UUID judge, Map<String, Integer> marks, int amended) {}

  static Scored of(
      String rulebookHash,
      boolean together,
      List<Entry> passed,
      List<Seat> panel,
      List<Sheet> sheets,
      Map<Id<Sheet>, Map<String, Integer>> counting) {
    var known = new HashSet<>(passed.stream().map(Entry::id).toList());
    var given =
        sheets.stream()
            .filter(sheet -> sheet.handedIn() && known.contains(sheet.entry()))
            .map(sheet -> given(sheet, counting))
            .toList();
    var read = new HashSet<>(given.stream().map(Given::entry).toList());
    var busy = new HashSet<>(given.stream().map(Given::judge).toList());
    return new Scored(
        rulebookHash,
        together,
        passed.stream()
            .filter(entry -> read.contains(entry.id()))
            .map(
                entry ->
                    new Work(entry.id(), entry.themes().isEmpty() ? "" : entry.themes().getFirst()))
            .toList(),
        panel.stream()
            .filter(seat -> busy.contains(seat.judge()))
            .map(seat -> new Judge(seat.judge(), seat.alias()))
            .toList(),
        given);
  }

  private static Given given(Sheet sheet, Map<Id<Sheet>, Map<String, Integer>> counting) {
    return new Given(
        sheet.entry(),
        sheet.judge(),
        MarkAmendments.marks(sheet, counting),
        counting.getOrDefault(sheet.id(), Map.of()).size());
  }

  /** Primary theme of every work as an index; 0 stands for themes the rulebook does not know. */
  int[] themes(Rulebook rulebook) {
    var ids = rulebook.themes().stream().map(Rulebook.Theme::id).toList();
    return works.stream().mapToInt(work -> Math.max(0, ids.indexOf(work.theme()))).toArray();
  }
}
