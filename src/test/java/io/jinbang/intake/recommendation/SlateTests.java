package io.jinbang.intake.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlateTests {
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Id<Person> BY = Id.random();
  private static final Id<Campaign> CALL = Id.random();
  private static final Id<Body> UNIT = Id.random();
  private static final Id<Entry> A = Id.random();
  private static final Id<Entry> B = Id.random();
  private static final Id<Entry> C = Id.random();

  private static Recommendation asked(Id<Entry> entry) {
    return new Recommendation(entry, CALL, UNIT, State.ASKED, "", null, NOW, null, null, false);
  }

  private static Slate slate(Integer quota) {
    return new Slate(Stream.of(A, B, C).map(SlateTests::asked).toList(), false, quota);
  }

  private static Slate abc() {
    return slate(null).endorse(A, "好", BY, NOW).endorse(B, "好", BY, NOW).endorse(C, "好", BY, NOW);
  }

  private static List<Id<Entry>> order(Slate slate) {
    var endorsed = slate.endorsed();
    for (var place = 1; place <= endorsed.size(); place++) {
      assertThat(endorsed.get(place - 1).place()).isEqualTo(place);
    }
    return endorsed.stream().map(Recommendation::entry).toList();
  }

  private static Recommendation of(Slate slate, Id<Entry> entry) {
    return slate.all().stream().filter(one -> one.entry().equals(entry)).findFirst().orElseThrow();
  }

  private static Slate sealed(Slate slate) {
    return new Slate(slate.all(), true, slate.quota());
  }

  @Test
  void endorsed_works_take_the_last_place() {
    assertThat(order(abc())).containsExactly(A, B, C);
  }

  @Test
  void a_new_endorsement_of_the_same_work_keeps_its_place() {
    var slate = abc().endorse(A, "更好", BY, NOW);
    assertThat(order(slate)).containsExactly(A, B, C);
    assertThat(of(slate, A).words()).isEqualTo("更好");
  }

  @Test
  void a_full_quota_says_how_many_and_what_to_do() {
    var full = slate(2).endorse(A, "好", BY, NOW).endorse(B, "好", BY, NOW);
    assertThatThrownBy(() -> full.endorse(C, "好", BY, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.first().message().zh()).isEqualTo("推荐名额 2 个已全部用完");
              assertThat(no.first().remedy().en())
                  .isEqualTo(
                      "Take back one endorsement first, or ask the body above for more places.");
            });
    assertThat(order(full.endorse(B, "改一改", BY, NOW))).containsExactly(A, B);
    assertThat(order(full.decline(A, "重复", BY, NOW).endorse(C, "好", BY, NOW)))
        .containsExactly(B, C);
  }

  @Test
  void a_quota_of_none_lets_nothing_through() {
    assertThatThrownBy(() -> slate(0).endorse(A, "好", BY, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_leaves_the_order_leaves_no_gap() {
    assertThat(order(abc().decline(A, "重复", BY, NOW))).containsExactly(B, C);
    assertThat(order(abc().giveBack(B, "补字幕", BY, NOW))).containsExactly(A, C);
    assertThat(order(abc().takeBack(B, BY, NOW))).containsExactly(A, C);
    assertThat(order(abc().lapse(A))).containsExactly(B, C);
    assertThat(order(abc().ask(asked(B)))).containsExactly(A, C);
  }

  @Test
  void a_work_moves_to_any_place_and_no_further_than_there_are_places() {
    assertThat(order(abc().move(C, 1))).containsExactly(C, A, B);
    assertThat(order(abc().move(A, 2))).containsExactly(B, A, C);
    assertThat(order(abc().move(A, 99))).containsExactly(B, C, A);
    assertThat(order(abc().move(C, -7))).containsExactly(C, A, B);
    assertThat(order(abc().move(C, Integer.MIN_VALUE))).containsExactly(C, A, B);
    assertThatThrownBy(() -> slate(null).move(A, 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_corrected_work_asks_again_and_keeps_the_words() {
    var slate = abc().giveBack(B, "补字幕", BY, NOW).ask(asked(B));
    assertThat(of(slate, B).state()).isEqualTo(State.ASKED);
    assertThat(of(slate, B).words()).isEqualTo("补字幕");
    assertThat(of(slate, B).by()).isNull();
  }

  @Test
  void a_declined_work_stays_declined_however_often_it_comes() {
    var slate = abc().decline(B, "重复", BY, NOW);
    assertThat(slate.ask(asked(B))).isEqualTo(slate);
  }

  @Test
  void a_returned_work_waits_for_its_entrant() {
    var slate = abc().giveBack(B, "补字幕", BY, NOW);
    assertThatThrownBy(() -> slate.endorse(B, "好", BY, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_sealed_slate_refuses_every_change() {
    var sealed = sealed(abc());
    assertThatThrownBy(() -> sealed.endorse(A, "好", BY, NOW)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.decline(A, "重复", BY, NOW)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.giveBack(A, "补", BY, NOW)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.takeBack(A, BY, NOW)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.move(A, 2)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.requireSealable(true)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.ask(asked(Id.random()))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sealed.leave(A)).isInstanceOf(Refusal.class);
    assertThat(sealed.ask(asked(A))).isEqualTo(sealed);
  }

  @Test
  void a_withdrawal_after_the_seal_moves_nobody_until_it_is_opened() {
    var sealed = sealed(abc()).lapse(A);
    assertThat(sealed.endorsed()).extracting(Recommendation::place).containsExactly(2, 3);
    assertThat(order(sealed.opened())).containsExactly(B, C);
  }

  @Test
  void sealing_wants_an_endorsement_a_kept_quota_and_a_word_on_the_undecided() {
    assertThatThrownBy(() -> slate(null).requireSealable(true)).isInstanceOf(Refusal.class);
    var one = slate(null).endorse(A, "好", BY, NOW);
    assertThatThrownBy(() -> one.requireSealable(false))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.first().message().zh()).isEqualTo("还有 2 件作品没有决定"));
    one.requireSealable(true);
    // the body above has lowered the quota since
    var over = new Slate(abc().all(), false, 1);
    assertThatThrownBy(() -> over.requireSealable(true))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.first().remedy().zh()).isEqualTo("先取消 2 件，再封存。"));
  }

  @Test
  void a_work_of_nobody_here_is_not_found() {
    assertThatThrownBy(() -> abc().endorse(Id.random(), "好", BY, NOW))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    var lapsed = abc().lapse(A);
    assertThatThrownBy(() -> lapsed.endorse(A, "好", BY, NOW))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }
}
