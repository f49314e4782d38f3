package io.jinbang.review.integrity;

import io.jinbang.intake.Entry;
import io.jinbang.review.integrity.Ruling.Answer;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ruling must be. */
final class RulingRules {
  private static final int LONGEST = 1000;

  private RulingRules() {}

  /** Somebody else may have ruled meanwhile. */
  static void checkSeen(Flag flag, long seen) {
    if (flag.seen() != seen) {
      throw Refusal.conflict(
          Text.of("这一条刚有人裁定过", "Somebody has ruled on this just now"),
          Text.of("请看过新的裁定再决定。", "Look at their ruling first."));
    }
  }

  /** After the lock nothing stops counting, and nothing counts again. */
  static void checkLock(@Nullable Ruling before, Answer answer, boolean locked) {
    var standing = before != null && before.answer() == Answer.SET_ASIDE;
    if (locked && (standing || answer == Answer.SET_ASIDE)) {
      throw Refusal.conflict(
          Text.of("评分已经锁定，计入哪些分数不能再改", "The scores are locked; which of them count is settled"),
          Text.of("可以选“留待合议”，在合议中提出。", "Choose the deliberation, and raise it there."));
    }
  }

  /**
   * @param judges whose scores are set aside
   */
  static void check(Flag flag, @Nullable Answer answer, String reason, Collection<UUID> judges) {
    var problems = new ArrayList<Problem>();
    if (answer == null) {
      problems.add(Problem.at("answer", "没有选裁定", "No ruling was chosen", "请选一项。", "Choose one."));
    }
    problems.addAll(reason(reason));
    if (!flag.judges().containsAll(judges)) {
      throw Refusal.notFound();
    }
    if (answer == Answer.SET_ASIDE && judges.isEmpty()) {
      problems.add(
          Problem.at(
              "judge", "没有选谁的分数回避", "Nobody's scores were chosen", "请勾选评委。", "Tick the judge."));
    }
    Refusal.unlessNone(problems);
  }

  static void checkReason(String reason) {
    Refusal.unlessNone(reason(reason));
  }

  private static List<Problem> reason(String reason) {
    if (reason.isBlank()) {
      return List.of(
          Problem.at(
              "reason",
              "没有写理由",
              "The reason is missing",
              "写一句话，存档备查。",
              "Write a sentence; it is kept on record."));
    }
    return reason.length() <= LONGEST
        ? List.of()
        : List.of(
            Problem.at(
                "reason",
                "理由太长",
                "The reason is too long",
                "不超过 1000 字。",
                "1000 characters at most."));
  }

  /**
   * Every work keeps a score that counts.
   *
   * @param handedIn all sheets of the call that are handed in
   * @param excluded those that do not count already
   */
  static void checkLeft(
      Flag flag, Collection<UUID> judges, List<Sheet> handedIn, Set<Exclusion> excluded) {
    var works = flag.works().stream().map(Entry::id).collect(Collectors.toSet());
    var left =
        handedIn.stream()
            .filter(sheet -> !excluded.contains(Exclusion.of(sheet)))
            .filter(sheet -> !judges.contains(sheet.judge()))
            .map(Sheet::entry)
            .collect(Collectors.toSet());
    var bare = works.stream().filter(work -> !left.contains(work)).count();
    if (bare > 0) {
      throw Refusal.invalid(
          "judge",
          Text.of("有 {} 件作品将一个有效分数也不剩", "{} works would have no score left").with(bare),
          Text.of("请先为它们加评，再裁定。", "Ask for extra reviews of them first."));
    }
  }
}
