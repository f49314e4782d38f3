package io.jinbang.intake.recommendation;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The works that one unit has before it in one call, and what it may do with them. Every change
 * gives a new slate; the endorsed always stand in places 1 to n, until it is sealed.
 *
 * @param quota how many it may endorse; null where there is no limit
 */
record Slate(List<Recommendation> all, boolean sealed, @Nullable Integer quota) {

  Slate {
    all = List.copyOf(all);
  }

  /** In order of preference. */
  List<Recommendation> endorsed() {
    return all.stream()
        .filter(one -> one.state() == State.ENDORSED)
        .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.place())))
        .toList();
  }

  long undecided() {
    return all.stream()
        .filter(one -> one.state() == State.ASKED || one.state() == State.RETURNED)
        .count();
  }

  /** Works that are the unit's to speak of. */
  int asked() {
    return (int) all.stream().filter(one -> one.state() != State.LAPSED).count();
  }

  /** Endorses a work, in the last place; one endorsed before keeps its place. */
  Slate endorse(Id<Entry> entry, String words, Id<Person> by, Instant at) {
    var before = decidable(entry);
    if (before.state() == State.ENDORSED) {
      return with(said(before, State.ENDORSED, words, before.place(), by, at));
    }
    if (quota != null && endorsed().size() >= quota) {
      throw full(quota);
    }
    return with(said(before, State.ENDORSED, words, endorsed().size() + 1, by, at));
  }

  private static Refusal full(int quota) {
    return Refusal.conflict(
        Text.of("推荐名额 {} 个已全部用完", "All {} places of your quota are taken").with(quota),
        Text.of(
            "先取消一件已推荐的作品，或请上级单位增加名额。",
            "Take back one endorsement first, or ask the body above for more places."));
  }

  Slate decline(Id<Entry> entry, String why, Id<Person> by, Instant at) {
    return with(said(decidable(entry), State.DECLINED, why, null, by, at)).closedUp();
  }

  Slate giveBack(Id<Entry> entry, String why, Id<Person> by, Instant at) {
    return with(said(decidable(entry), State.RETURNED, why, null, by, at)).closedUp();
  }

  /** Takes back what was said; the words stay for the next time. */
  Slate takeBack(Id<Entry> entry, Id<Person> by, Instant at) {
    var before = decidable(entry);
    return with(said(before, State.ASKED, before.words(), null, by, at)).closedUp();
  }

  /** One place up or down, or as far as there are places. */
  Slate move(Id<Entry> entry, int to) {
    var order = new ArrayList<>(endorsed());
    var moved = order.stream().filter(one -> one.entry().equals(entry)).findFirst().orElse(null);
    requireOpen();
    if (moved == null) {
      throw Refusal.conflict(
          Text.of("只有已推荐的作品可以排序", "Only endorsed works have a place"),
          Text.of("请刷新后再看。", "Reload and look again."));
    }
    order.remove(moved);
    order.add(Math.clamp(to - 1L, 0, order.size()), moved);
    return numbered(order);
  }

  /** A work was submitted with the unit's name on it, for the first time or once more. */
  Slate ask(Recommendation asked) {
    var before = find(asked.entry());
    if (before == null || before.state() == State.LAPSED) {
      if (sealed) {
        throw sealedAlready();
      }
      return with(said(asked, State.ASKED, "", null, null, null));
    }
    return sealed || before.state() == State.DECLINED
        ? this
        : with(said(asked, State.ASKED, before.words(), null, null, null)).closedUp();
  }

  private static Refusal sealedAlready() {
    return Refusal.invalid(
        "unit",
        Text.of("这家单位已封存推荐汇总表，不再接收作品", "This unit has sealed its table and takes no more works"),
        Text.of("请改选“无，自行报送”，或联系该单位。", "Choose to enter directly, or ask the unit."));
  }

  /** A work is no longer the unit's. A sealed order is left as it was. */
  Slate lapse(Id<Entry> entry) {
    var before = find(entry);
    if (before == null || before.state() == State.LAPSED) {
      return this;
    }
    var gone =
        with(said(before, State.LAPSED, before.words(), null, before.by(), before.decidedAt()));
    return sealed ? gone : gone.closedUp();
  }

  /** The same, where the work was submitted again with another name on it. */
  Slate leave(Id<Entry> entry) {
    var before = find(entry);
    if (sealed && before != null && before.state() == State.ENDORSED) {
      throw Refusal.invalid(
          "unit",
          Text.of("作品已列入这家单位封存的推荐汇总表", "The work stands in the unit's sealed table"),
          Text.of("请选回原来的推荐单位。", "Choose the same unit again."));
    }
    return lapse(entry);
  }

  /** Sealing, or what is missing for it. */
  void requireSealable(boolean withUndecided) {
    requireOpen();
    var used = endorsed().size();
    if (used == 0) {
      throw Refusal.conflict(
          Text.of("还没有推荐任何作品，不能封存", "Nothing is endorsed yet, so nothing can be sealed"),
          Text.of("先推荐至少一件作品。", "Endorse at least one work first."));
    }
    if (quota != null && used > quota) {
      throw Refusal.conflict(
          Text.of("已推荐 {} 件，超出名额 {} 个", "{} endorsed, the quota is {}").with(used, quota),
          Text.of("先取消 {} 件，再封存。", "Take back {}, then seal.").with(used - quota));
    }
    if (undecided() > 0 && !withUndecided) {
      throw Refusal.invalid(
          "undecided",
          Text.of("还有 {} 件作品没有决定", "{} works are still undecided").with(undecided()),
          Text.of(
              "逐件决定，或勾选“未决定的按自行报送参评”。",
              "Decide on each, or tick that they take part as entered directly."));
    }
  }

  /** The same, open again, without gaps. */
  Slate opened() {
    return new Slate(all, false, quota).closedUp();
  }

  private Recommendation decidable(Id<Entry> entry) {
    requireOpen();
    var one = find(entry);
    if (one == null || one.state() == State.LAPSED) {
      throw Refusal.notFound();
    }
    if (one.state() == State.RETURNED) {
      throw Refusal.conflict(
          Text.of("这件作品已退回，正在等参选者更正", "This work was returned and waits for its entrant"),
          Text.of("等它重新报送后再决定。", "Decide when it is submitted again."));
    }
    return one;
  }

  private void requireOpen() {
    if (sealed) {
      throw Refusal.conflict(
          Text.of("推荐汇总表已经封存，不能再改", "The summary table is sealed and cannot be changed"),
          Text.of(
              "需要更改时，请主办方或上级单位启封。", "To change it, ask the host or the body above to open it."));
    }
  }

  private @Nullable Recommendation find(Id<Entry> entry) {
    return all.stream().filter(one -> one.entry().equals(entry)).findFirst().orElse(null);
  }

  private Slate with(Recommendation changed) {
    var others = all.stream().filter(one -> !one.entry().equals(changed.entry()));
    return new Slate(Stream.concat(others, Stream.of(changed)).toList(), sealed, quota);
  }

  private Slate closedUp() {
    return numbered(endorsed());
  }

  private Slate numbered(List<Recommendation> order) {
    var next = this;
    for (var place = 1; place <= order.size(); place++) {
      next = next.with(placed(order.get(place - 1), place));
    }
    return next;
  }

  private static Recommendation placed(Recommendation one, int place) {
    return said(one, one.state(), one.words(), place, one.by(), one.decidedAt());
  }

  private static Recommendation said(
      Recommendation before,
      State state,
      String words,
      @Nullable Integer place,
      @Nullable Id<Person> by,
      @Nullable Instant at) {
    return new Recommendation(
        before.entry(),
        before.campaign(),
        before.unit(),
        state,
        words,
        place,
        before.askedAt(),
        by,
        at,
        before.sealed());
  }
}
