package io.jinbang.review.scoring;

import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the judges who find a work fit for a prize. */
final class Fits {
  private Fits() {}

  /**
   * For which prizes each work lacks judges.
   *
   * @param prizes those that ask
   * @param sheets only those handed in count; others say neither yes nor no
   */
  static Map<Id<Entry>, Set<String>> lacking(List<Prize> prizes, Collection<Sheet> sheets) {
    var byWork =
        sheets.stream().filter(Sheet::handedIn).collect(Collectors.groupingBy(Sheet::entry));
    return byWork.entrySet().stream()
        .map(work -> Map.entry(work.getKey(), lacking(prizes, work.getValue())))
        .filter(work -> !work.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> lacking(List<Prize> prizes, List<Sheet> sheets) {
    return prizes.stream()
        .filter(prize -> count(sheets, prize) < prize.fit())
        .map(Prize::id)
        .collect(Collectors.toSet());
  }

  private static long count(List<Sheet> sheets, Prize prize) {
    return sheets.stream().filter(sheet -> sheet.fits().contains(prize.id())).count();
  }
}
