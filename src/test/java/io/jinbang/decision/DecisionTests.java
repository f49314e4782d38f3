package io.jinbang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.installation.MovableClock;
import io.jinbang.ledger.Ledger;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.testing.IntegrationTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DecisionTests {
  private static final Actor ONE = host("00000000-0000-4000-8000-0000000000a1");
  private static final Actor OTHER = host("00000000-0000-4000-8000-0000000000a2");

  @Autowired Decisions decisions;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;

  private static Actor host(String id) {
    return new Actor(UUID.fromString(id), "主办方工作人员", null, Set.of(Role.HOST));
  }

  @Test
  void a_list_is_public_from_its_instant_on_and_its_commitment_stands_in_the_ledger() {
    var subject = UUID.randomUUID();
    var noon = Instant.now().plusSeconds(3600);
    var before = ledger.head().size();
    var proposed = decisions.propose(ONE, "prizes", subject, "{\"a\":1}");
    decisions.signOff(OTHER, proposed.id());
    var posted = decisions.post(ONE, proposed.id(), noon);

    assertThat(posted.ledgerLine()).isEqualTo(before);
    assertThat(ledger.head().size()).isEqualTo(before + 1);
    assertThat(decisions.posted("prizes", subject)).isEmpty();
    MovableClock.at(
        noon.minusMillis(1), () -> assertThat(decisions.posted("prizes", subject)).isEmpty());
    MovableClock.at(
        noon,
        () ->
            assertThat(decisions.posted("prizes", subject).orElseThrow().content())
                .isEqualTo("{\"a\":1}"));
  }

  @Test
  void a_newer_proposal_takes_the_place_of_one_that_is_not_posted() {
    var subject = UUID.randomUUID();
    var first = decisions.propose(ONE, "prizes", subject, "{}");
    var second = decisions.propose(OTHER, "prizes", subject, "{}");
    assertThat(decisions.current("prizes", subject).orElseThrow().id()).isEqualTo(second.id());
    assertThatThrownBy(() -> decisions.signOff(OTHER, first.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void what_was_proposed_cannot_be_changed_even_by_hand() {
    var proposed = decisions.propose(ONE, "prizes", UUID.randomUUID(), "{}");
    assertThatThrownBy(
            () ->
                jdbc.sql("update decision.decision set content = 'x' where id = :id")
                    .param("id", proposed.id().value())
                    .update())
        .hasMessageContaining("never changed");
  }

  @Test
  void only_the_host_decides() {
    var judge = new Actor(UUID.randomUUID(), "评委01", null, Set.of(Role.JUDGE));
    assertThatThrownBy(() -> decisions.propose(judge, "prizes", UUID.randomUUID(), "{}"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }
}
