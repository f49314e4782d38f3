package io.jinbang.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.screening.Docket.State;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocketTests {
  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");
  private static final Actor FIRST = actor(Role.SCREENER);
  private static final Actor SECOND = actor(Role.SCREENER);
  private static final Actor HOST = actor(Role.HOST);

  private static Actor actor(Role role) {
    return new Actor(UUID.randomUUID(), "某人", null, Set.of(role));
  }

  private static Opinion by(Actor who, @Nullable Outcome outcome, boolean asked) {
    return new Opinion(
        Id.random(), Id.random(), who.person(), outcome, null, "想请您看看结尾", asked, NOW);
  }

  private static Docket docket(int required, Opinion... opinions) {
    return new Docket(required, List.of(opinions), null);
  }

  @Test
  void one_opinion_decides_where_the_rulebook_asks_for_one() {
    var fresh = docket(1);
    assertThat(fresh.state()).isEqualTo(State.WAITING);
    assertThat(fresh.objection(FIRST)).isEmpty();
    assertThat(fresh.decidedBy(Outcome.REJECTED)).isTrue();
  }

  @Test
  void two_must_agree_where_it_asks_for_two() {
    assertThat(docket(2).decidedBy(Outcome.PASSED)).isFalse();
    var half = docket(2, by(FIRST, Outcome.PASSED, false));
    assertThat(half.state()).isEqualTo(State.SECOND);
    assertThat(half.decidedBy(Outcome.PASSED)).isTrue();
    assertThat(half.decidedBy(Outcome.RETURNED)).isFalse();
  }

  @Test
  void nobody_gives_both_opinions() {
    var half = docket(2, by(FIRST, Outcome.PASSED, false));
    assertThat(half.openTo(FIRST.person())).isFalse();
    assertThat(half.objection(FIRST))
        .get()
        .extracting(no -> no.first().message().en())
        .isEqualTo("The second opinion must be somebody else's");
    assertThat(half.openTo(SECOND.person())).isTrue();
    assertThat(half.objection(SECOND)).isEmpty();
  }

  @Test
  void only_a_host_who_gave_neither_opinion_settles_a_disagreement() {
    var apart = docket(2, by(FIRST, Outcome.PASSED, false), by(SECOND, Outcome.REJECTED, false));
    assertThat(apart.state()).isEqualTo(State.DISAGREED);
    assertThat(apart.objection(actor(Role.SCREENER))).isPresent();
    assertThat(apart.objection(HOST)).isEmpty();
    assertThat(apart.decidedBy(Outcome.RETURNED)).isTrue();
    var party = docket(2, by(HOST, Outcome.PASSED, false), by(FIRST, Outcome.REJECTED, false));
    assertThat(party.objection(HOST)).isPresent();
  }

  @Test
  void who_is_unsure_leaves_it_to_the_next_where_one_is_enough() {
    assertThat(docket(1, by(FIRST, null, true)).decidedBy(Outcome.PASSED)).isTrue();
    assertThat(docket(2, by(FIRST, null, true)).decidedBy(Outcome.PASSED)).isFalse();
    assertThat(docket(1, by(FIRST, Outcome.REJECTED, true)).decidedBy(Outcome.PASSED)).isFalse();
  }

  @Test
  void the_second_reads_a_question_and_never_an_opinion() {
    assertThat(docket(1, by(FIRST, Outcome.REJECTED, true)).question()).isEqualTo("想请您看看结尾");
    assertThat(docket(2, by(FIRST, Outcome.REJECTED, false)).question()).isNull();
  }

  @Test
  void what_two_have_decided_is_undone_before_it_is_changed() {
    var screened = new Screened(Id.random(), Outcome.PASSED, null, "", SECOND.person(), NOW);
    var opinions = List.of(by(FIRST, Outcome.PASSED, false), by(SECOND, Outcome.PASSED, false));
    assertThat(new Docket(2, opinions, screened).objection(HOST)).isPresent();
    assertThat(new Docket(1, List.of(), screened).objection(FIRST)).isEmpty();
  }
}
