package io.jinbang.programme.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.programme.Hall;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.Scenes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ProposalsTests {
  @Autowired Proposals proposals;
  @Autowired Timetables timetables;
  @Autowired Searches searches;
  @Autowired Gatherings gatherings;
  @Autowired Scenes scenes;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester web;

  private Actor host;
  private Gathered gathered;

  @BeforeEach
  void gather() {
    host = folk.host().actor();
    gathered = new Gathered(jdbc, host);
  }

  private Proposal found(Aim aim, @Nullable Id<Hall> lost) {
    proposals.ask(host, gathered.slug, aim, lost);
    var asked = proposals.last(host, gathered.id).orElseThrow();
    searches.run(asked.id());
    return proposals.last(host, gathered.id).orElseThrow();
  }

  private String said(Proposal proposal) {
    return proposal.reasons().stream().map(Text::en).collect(Collectors.joining("\n"));
  }

  @Test
  void nothing_is_written_before_it_is_accepted_and_then_nothing_clashes() {
    var early = gathered.early("嘉宾01");
    gathered.session("One", 60, early);
    gathered.session("Two", 60, 400);
    gathered.session("Three", 90, 20);
    var proposal = found(Aim.FILL, null);
    assertThat(proposal.ready()).isTrue();
    assertThat(proposal.moves()).hasSize(3);
    assertThat(gathered.placed()).isZero();
    proposals.accept(host, gathered.slug, proposal.id());
    assertThat(gathered.placed()).isEqualTo(3);
    assertThat(Clashes.of(scenes.of(host, gatherings.get(gathered.id)))).isEmpty();
    assertThatThrownBy(() -> proposals.accept(host, gathered.slug, proposal.id()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_draft_that_has_changed_meanwhile_is_not_overwritten() {
    gathered.session("One", 60, 10);
    var proposal = found(Aim.ALL, null);
    gathered.session("Two", 60, 10);
    assertThatThrownBy(() -> proposals.accept(host, gathered.slug, proposal.id()))
        .hasMessage("The programme has changed since this was proposed");
    assertThat(gathered.placed()).isZero();
    proposals.discard(host, gathered.slug, proposal.id());
    assertThat(found(Aim.ALL, null).moves()).hasSize(2);
  }

  @Test
  void what_cannot_be_says_which_rules_conflict_and_no_session_is_dropped() {
    var early = gathered.early("嘉宾01");
    gathered.session("One", 40, early);
    gathered.session("Two", 40, early);
    gathered.session("Three", 40, 10);
    var proposal = found(Aim.FILL, null);
    assertThat(proposal.moves().values()).filteredOn(to -> to.isPresent()).hasSize(2);
    assertThat(said(proposal))
        .contains("These 2 sessions cannot all take place", "“One”", "“Two”")
        .contains("嘉宾01 can be in one place at a time")
        .contains("嘉宾01 can be there only at the times given")
        .contains("Give way in any one of these")
        .doesNotContain("Three");
    proposals.discard(host, gathered.slug, proposal.id());
  }

  @Test
  void a_hall_that_is_lost_moves_its_sessions_and_nobody_else() {
    var one = gathered.session("One", 60, 10);
    var two = gathered.session("Two", 60, 10);
    gathered.place(one, gathered.small, "09:00");
    gathered.place(two, gathered.large, "09:00");
    var proposal = found(Aim.REPAIR, gathered.small);
    assertThat(proposal.moves()).containsOnlyKeys(one);
    assertThat(proposal.moves().get(one).orElseThrow().hall()).isEqualTo(gathered.large);
    assertThat(proposal.proven()).isTrue();
    proposals.accept(host, gathered.slug, proposal.id());
    assertThat(Clashes.of(scenes.of(host, gatherings.get(gathered.id)))).isEmpty();
  }

  @Test
  void pinned_sessions_stay_and_what_if_tells_what_a_move_would_cost() {
    var one = gathered.session("One", 60, 10);
    var two = gathered.session("Two", 60, 400);
    gathered.place(one, gathered.large, "10:00");
    timetables.pin(host, gathered.slug, one, true);
    var proposal = found(Aim.ALL, null);
    assertThat(proposal.moves()).containsOnlyKeys(two);
    proposals.accept(host, gathered.slug, proposal.id());
    var timetable = timetables.of(host, gathered.slug);
    assertThat(timetable.score().hard()).isZero();
    var here = timetable.draft().session(timetable.draft().number(one)).placement();
    var there = timetable.whatIf(two, here).orElseThrow();
    // both for an hour in one hall
    assertThat(there.hard()).isOne();
    assertThat(there.reasons().getFirst().sentence().zh()).contains("争用会场");
  }

  @Test
  void one_proposal_at_a_time_and_a_stopped_search_leaves_nothing() {
    gathered.session("One", 60, 10);
    proposals.ask(host, gathered.slug, Aim.FILL, null);
    assertThatThrownBy(() -> proposals.ask(host, gathered.slug, Aim.ALL, null))
        .hasMessage("There is a proposal already");
    var asked = proposals.last(host, gathered.id).orElseThrow();
    proposals.stop(host, gathered.slug, asked.id());
    searches.run(asked.id());
    assertThat(proposals.last(host, gathered.id).orElseThrow().state())
        .isEqualTo(Proposal.State.STOPPED);
  }

  @Test
  void proposals_are_their_gatherings_and_their_hosts_alone() {
    gathered.session("One", 60, 10);
    var proposal = found(Aim.FILL, null);
    var other = new Gathered(jdbc, host);
    assertThatThrownBy(() -> proposals.accept(host, other.slug, proposal.id()))
        .isInstanceOf(Refusal.class);
    var judge = folk.judge("评委01", null).actor();
    assertThatThrownBy(() -> proposals.accept(judge, gathered.slug, proposal.id()))
        .isInstanceOf(Refusal.class);
    assertThat(gathered.placed()).isZero();
  }

  @Test
  void the_page_shows_the_proposal_the_reasons_and_what_a_session_costs() {
    var one = gathered.session("One", 60, 10);
    found(Aim.FILL, null);
    var page =
        web.get()
            .uri("/host/g/" + gathered.slug + "/timetable?session=" + one)
            .with(Folk.as(folk.host()))
            .exchange();
    assertThat(page).hasStatusOk();
    assertThat(page).bodyText().contains("Accept the proposal", "One", "It costs nothing.");
    var empty = new Gathered(jdbc, host);
    assertThat(
            web.get()
                .uri("/host/g/" + empty.slug + "/timetable")
                .with(Folk.as(folk.host()))
                .exchange())
        .bodyText()
        .contains("There are no sessions to place yet");
  }
}
