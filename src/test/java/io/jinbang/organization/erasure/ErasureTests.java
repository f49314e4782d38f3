package io.jinbang.organization.erasure;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.ledger.Ledger;
import io.jinbang.mail.Letters;
import io.jinbang.media.Films;
import io.jinbang.media.store.Store;
import io.jinbang.organization.Erasable.Holding;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Language;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ErasureTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Receipts receipts;
  @Autowired private Films films;
  @Autowired private Store store;
  @Autowired private People people;
  @Autowired private Letters letters;
  @Autowired private Ledger ledger;
  @Autowired private Erasures erasures;
  @Autowired private JdbcClient jdbc;

  private Erasure asked(Person person) throws Exception {
    for (var twice = 0; twice < 2; twice++) {
      http.perform(post("/account/erasure").with(as(person)).with(csrf()))
          .andExpect(status().is3xxRedirection());
    }
    return erasures.all(folk.host().actor()).stream()
        .filter(one -> one.person().equals(person.id()))
        .reduce(
            (one, two) -> {
              throw new AssertionError("asked twice");
            })
        .orElseThrow();
  }

  private void executed(Erasure erasure) throws Exception {
    http.perform(post("/host/erasures/" + erasure.id()).with(as(folk.host())).with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void a_person_asks_the_host_does_it_and_only_the_proof_is_left() throws Exception {
    var person = folk.entrant("参选者九十九");
    var call = works.call();
    var work = works.submitted(person, call, "渡口的船厂", folk.body("js"));
    works.draft(person, call);
    letters.send(person.email(), Language.ZH, "示例信", "写给参选者九十九的信");
    var stored = store.fetch(Objects.requireNonNull(films.get(work.film()).sha256()));
    assertThat(stored).exists();
    var asked = asked(person);
    http.perform(get("/host/erasures").with(as(folk.host())))
        .andExpect(content().string(containsString("参选者九十九")))
        .andExpect(content().string(containsString("已报送作品的署名和视频")));
    var receipt = receipts.latestOf(work.id()).orElseThrow();
    executed(asked);

    var left = people.get(person.id());
    assertThat(left.name()).isEqualTo("已删除用户 Erased person");
    assertThat(people.active(person.id())).isEmpty();
    assertThat(people.byEmail(person.email())).isEmpty();
    var entry = entries.get(work.id());
    assertThat(entry.state()).isEqualTo(Entry.State.WITHDRAWN);
    assertThat(entry.credits() + entry.title() + entry.organisation()).isEmpty();
    assertThat(entry.answers()).isEmpty();
    assertThat(films.latestFor(work.id().value())).isEmpty();
    assertThat(stored).doesNotExist();
    assertThat(letters.countTo(person.email())).isZero();
    assertThat(
            count(
                "select count(*) from intake.entry where entrant = :p and number is null", person))
        .isZero();
    // the receipt still verifies, and names nobody
    assertThat(receipts.prove(receipt).holds()).isTrue();

    var done =
        erasures.all(folk.host().actor()).stream()
            .filter(one -> one.id().equals(asked.id()))
            .findFirst()
            .orElseThrow();
    assertThat(done.doneBy()).isEqualTo(folk.host().id());
    assertThat(done.erased()).extracting(Holding::stays).containsOnlyNulls();
    assertThat(ledger.prove(Objects.requireNonNull(done.ledgerIndex()))).isNotNull();
    assertThat(
            jdbc.sql("select payload || erased::text from organization.erasure where id = :id")
                .param("id", asked.id().value())
                .query(String.class)
                .single())
        .doesNotContain("参选者九十九", person.email(), "13900001234");
    executed(asked); // again changes nothing
    // the address is free
    assertThat(people.register("参选者01", person.email(), Folk.PASSWORD).id())
        .isNotEqualTo(person.id());
  }

  private int count(String sql, Person person) {
    return jdbc.sql(sql).param("p", person.id().value()).query(Integer.class).single();
  }

  @Test
  void works_with_bytes_that_another_has_too_leave_them_to_the_other() throws Exception {
    var one = folk.entrant("参选者01");
    var call = works.call();
    var bytes = java.util.UUID.randomUUID().toString();
    var first = works.submitted(one, call, "渡口", folk.body("js"), bytes);
    var second = works.submitted(folk.entrant("参选者02"), call, "渡口", folk.body("js"), bytes);
    var stored = store.fetch(Objects.requireNonNull(films.get(first.film()).sha256()));
    executed(asked(one));
    assertThat(stored).exists();
    assertThat(films.latestFor(second.id().value())).isPresent();
  }

  @Test
  void what_is_being_judged_stays_with_its_reason_and_loses_its_contacts() throws Exception {
    var person = folk.entrant("参选者01");
    var call = works.call();
    var work = works.submitted(person, call, "渡口", folk.body("js"));
    var asked = asked(person);
    var later = call.rulebook().timeline().judgingOpens().plusSeconds(60);
    MovableClock.at(
        later,
        () -> {
          assertThat(erasures.holdings(asked))
              .filteredOn(one -> one.stays() != null)
              .extracting(one -> one.kind().zh())
              .containsExactly("作品 " + work.number() + " 的名称、署名和视频");
          erasures.execute(folk.host().actor(), asked.id());
        });
    assertThat(entries.get(work.id()).credits()).isEqualTo("作者01、作者02");
    assertThat(entries.get(work.id()).answers()).isEmpty();
  }

  @Test
  void only_the_host_sees_and_does_it_and_never_to_one_of_its_own() throws Exception {
    var person = folk.entrant("参选者01");
    var asked = asked(person);
    for (var other : new Person[] {person, folk.screener(), folk.coordinator(folk.body("js"))}) {
      http.perform(get("/host/erasures").with(as(other))).andExpect(status().isForbidden());
      http.perform(post("/host/erasures/" + asked.id()).with(as(other)).with(csrf()))
          .andExpect(status().isForbidden());
    }
    var own = asked(folk.host());
    http.perform(post("/host/erasures/" + own.id()).with(as(folk.host())).with(csrf()))
        .andExpect(status().isConflict());
    assertThat(people.active(person.id())).isPresent();
  }
}
