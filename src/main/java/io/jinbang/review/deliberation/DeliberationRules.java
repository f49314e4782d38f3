package io.jinbang.review.deliberation;

import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.deliberation.Move.Kind;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be recorded of a meeting. */
final class DeliberationRules {
  static final int LONGEST_REASON = 1000;
  static final int LONGEST_NOTE = 2000;

  private DeliberationRules() {}

  /**
   * A move as it was typed.
   *
   * @param kind name of a {@link Kind}
   * @param proposer of those present
   */
  record Typed(
      String kind,
      @Nullable Id<Entry> other,
      String reason,
      @Nullable UUID proposer,
      @Nullable UUID seconder) {}

  static Deliberation open(Optional<Deliberation> meeting) {
    var found = meeting.orElseThrow(DeliberationRules::notOpened);
    if (!found.open()) {
      throw Refusal.conflict(
          Text.of("合议已经结束，不能再改", "The deliberation is closed; nothing can be changed"),
          Text.of(
              "确有必要，写明理由重新开会；名单公布之前都可以。",
              "If need be hold it again, with a reason; that can be done until a list is posted."));
    }
    return found;
  }

  static Deliberation closed(Optional<Deliberation> meeting) {
    var found = meeting.orElseThrow(DeliberationRules::notOpened);
    if (found.open()) {
      throw Refusal.conflict(
          Text.of("合议正在进行", "The deliberation is going on"),
          Text.of("刷新页面接着进行。", "Reload the page and go on."));
    }
    return found;
  }

  static void checkNotProposed(boolean proposed) {
    if (proposed) {
      throw Refusal.conflict(
          Text.of("获奖名单已经提出，不能再改名次", "The prize list is proposed; ranks are set"),
          Text.of(
              "要改，先撤回名单；已经公布的不能再改。",
              "Withdraw the list first to change them; once posted they stay."));
    }
  }

  private static Refusal notOpened() {
    return Refusal.conflict(
        Text.of("合议还没有开始", "The deliberation has not been opened"),
        Text.of("先写明到会的人，开始合议。", "Say who is present and open it first."));
  }

  static Set<UUID> present(Set<UUID> given, List<Member> members) {
    var known = members.stream().map(Member::person).toList();
    if (given.size() < 2 || !known.containsAll(given)) {
      throw Refusal.invalid(
          "present",
          Text.of(
              "到会的至少要有两人，并且是评委或主办方的人", "At least two must be present, judges or the host's people"),
          Text.of("请勾选到会的人。", "Tick those who are there."));
    }
    return given;
  }

  static Kind kind(String typed) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "kind",
                    Text.of("没有选怎么办", "What is decided was not chosen"),
                    Text.of("选一种决定。", "Choose a decision.")));
  }

  /** The other work, if the decision names one. */
  static @Nullable Id<Entry> other(
      Kind kind, Id<Entry> entry, @Nullable Id<Entry> other, List<Ranked> ranking) {
    if (!kind.beside()) {
      return null;
    }
    var there = ranking.stream().anyMatch(ranked -> ranked.entry().equals(other) && !ranked.out());
    if (other == null || other.equals(entry) || !there) {
      throw Refusal.invalid(
          "other",
          Text.of("没有选排在哪件作品旁边", "The work to place it beside was not chosen"),
          Text.of("选另一件参评的作品。", "Choose another work in the running."));
    }
    return other;
  }

  static void checkMeaning(Kind kind, Ranked work, List<Move> moves) {
    var moved = Order.holding(moves).stream().anyMatch(m -> m.entry().equals(work.entry()));
    if (kind == Kind.OUT && work.out()) {
      throw refuseKind(Text.of("它已经退出评奖", "It is out of the prizes already"));
    }
    if (kind == Kind.BACK && !moved) {
      throw refuseKind(Text.of("它就在评分排出的位置", "It stands where the scores place it"));
    }
  }

  private static Refusal refuseKind(Text message) {
    return Refusal.invalid("kind", message, Text.of("换一种决定。", "Choose another decision."));
  }

  static String reason(String typed) {
    return words(
        "reason",
        typed,
        LONGEST_REASON,
        Text.of("没有写理由", "The reason is missing"),
        Text.of(
            "与名次不同的决定必须写明理由，它会写进纪要。",
            "A decision against the ranking needs one; it goes into the minutes."));
  }

  static String reopeningReason(String typed) {
    return words(
        "reason",
        typed,
        LONGEST_REASON,
        Text.of("没有写理由", "The reason is missing"),
        Text.of("写明为什么要重新开会，它会写进纪要。", "Say why it is held again; it goes into the minutes."));
  }

  static String note(String typed) {
    return words(
        "words",
        typed,
        LONGEST_NOTE,
        Text.of("还没有写", "Nothing is written yet"),
        Text.of("写下讨论的要点。", "Write down what was said."));
  }

  private static String words(String field, String typed, int most, Text missing, Text remedy) {
    var words = typed.strip();
    if (words.isEmpty()) {
      throw Refusal.invalid(field, missing, remedy);
    }
    if (words.codePointCount(0, words.length()) > most || words.indexOf('\0') >= 0) {
      throw Refusal.invalid(
          field,
          Text.of("不能超过 {} 字", "At most {} characters").with(most),
          Text.of("请删短一些。", "Shorten it."));
    }
    return words;
  }

  /**
   * Two different people of those present, neither of whom stepped back from a work concerned.
   *
   * @param aside who stepped back
   */
  static void checkNames(Typed typed, Set<UUID> present, Set<UUID> aside) {
    checkName("proposer", typed.proposer(), present, aside);
    checkName("seconder", typed.seconder(), present, aside);
    checkTwo(typed.proposer(), typed.seconder());
  }

  /** Two different people of those present. */
  static void checkNames(@Nullable UUID proposer, @Nullable UUID seconder, Set<UUID> present) {
    checkName("proposer", proposer, present, Set.of());
    checkName("seconder", seconder, present, Set.of());
    checkTwo(proposer, seconder);
  }

  private static void checkTwo(@Nullable UUID proposer, @Nullable UUID seconder) {
    if (seconder != null && seconder.equals(proposer)) {
      throw Refusal.invalid(
          "seconder",
          Text.of("提议的人不能自己附议", "Whoever proposes cannot second"),
          Text.of("请另一位到会的人附议。", "Somebody else who is present has to second it."));
    }
  }

  private static void checkName(
      String field, @Nullable UUID person, Set<UUID> present, Set<UUID> aside) {
    if (person == null || !present.contains(person)) {
      throw Refusal.invalid(
          field,
          Text.of("提议和附议都要选到会的人", "Proposer and seconder are chosen from those present"),
          Text.of("请选一位；名单里没有的，先在合议页补到会的人。", "Choose one; add who is missing to those present."));
    }
    if (aside.contains(person)) {
      throw Refusal.invalid(
          field,
          Text.of("这位评委回避了相关作品，不能提议或附议", "This judge stepped back from a work concerned"),
          Text.of("请别的到会的人提。", "Somebody else has to."));
    }
  }
}
