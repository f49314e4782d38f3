package io.jinbang.intake.arrival;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.campaign.Campaign;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.Entries;
import io.jinbang.intake.entry.Standings;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.intake.submission.Draft;
import io.jinbang.media.Films;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ArrivalTests {
  @Autowired private Arrivals arrivals;
  @Autowired private Entries entries;
  @Autowired private Receipts receipts;
  @Autowired private Standings standings;
  @Autowired private Films films;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester web;
  @TempDir private Path folder;

  private Draft draft(String title, Body division) {
    return new Draft(
        title,
        "示例单位A",
        "作者01",
        "green",
        List.of("digital"),
        division.id(),
        null,
        Map.of(
            "synopsis", "三位老炉前工讲最后一炉铁水",
            "contact", "联系人01",
            "mobile", "13900001234",
            "entrant-kind", "company"),
        Set.of(),
        false,
        AiContent.none());
  }

  private Work work(String key, Draft draft, @Nullable Path film) {
    var name = film == null ? "" : film.getFileName().toString();
    return new Work(key, draft, true, film, name, null);
  }

  private Source source(Person custodian, Instant at) {
    return new Source(
        Source.Channel.FORM,
        UUID.randomUUID().toString(),
        "推荐表.xlsx",
        at,
        custodian.id().value(),
        null);
  }

  private Path film(String name) throws IOException {
    var file = Files.createDirectories(folder.resolve(UUID.randomUUID().toString())).resolve(name);
    return Files.writeString(file, UUID.randomUUID().toString());
  }

  @Test
  void a_whole_work_with_its_film_gets_a_number_and_a_receipt() throws IOException {
    var custodian = folk.coordinator(folk.body("js"));
    var call = works.call();
    var film = film("passes.mp4");
    var source = source(custodian, Instant.now());
    var arrival =
        arrivals
            .take(call, source, List.of(work("1", draft("渡口", folk.body("js")), film)))
            .getFirst();
    assertThat(arrival.state()).isEqualTo(Arrival.State.SUBMITTED);
    assertThat(arrival.number()).isEqualTo("SV26-0001");
    var receipt = receipts.latestOf(arrival.entry()).orElseThrow();
    assertThat(arrival.receipt()).isEqualTo(receipt.code());
    assertThat(receipts.acceptancesOf(receipt)).hasSameSizeAs(call.rulebook().declarations());
    assertThat(film).doesNotExist();
    assertThat(entries.get(arrival.entry()).entrant()).isEqualTo(custodian.id());
    assertThat(films.latestFor(arrival.entry().value()).orElseThrow().name())
        .isEqualTo("passes.mp4");
    assertThat(standings.of(entries.get(arrival.entry()))).hasSize(2);
  }

  @Test
  void the_same_thing_sent_again_makes_nothing_twice() throws IOException {
    var custodian = folk.coordinator(folk.body("js"));
    var call = works.call();
    var source = source(custodian, Instant.now());
    var sent =
        List.of(
            work("1", draft("渡口", folk.body("js")), null),
            work("2", draft("炉火", folk.body("js")), null));
    var first = arrivals.take(call, source, sent);
    var again = arrivals.take(call, source, sent);
    assertThat(again).isEqualTo(first);
    assertThat(arrivals.ofSource(source.key())).isEqualTo(first);
    assertThat(drafts(call)).isEqualTo(2);
  }

  private int drafts(Campaign call) {
    return jdbc.sql("select count(*) from intake.entry where campaign = :c")
        .param("c", call.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void sent_twice_at_once_it_is_taken_once() throws Exception {
    var call = works.call();
    var source = source(folk.coordinator(folk.body("js")), Instant.now());
    var sent =
        IntStream.range(0, 50)
            .mapToObj(i -> work("" + i, draft("作品" + i, folk.body("js")), null))
            .toList();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var done :
          List.of(
              pool.submit(() -> arrivals.take(call, source, sent)),
              pool.submit(() -> arrivals.take(call, source, sent)))) {
        assertThat(done.get()).hasSize(50);
      }
    }
    assertThat(drafts(call)).isEqualTo(50);
  }

  @Test
  void without_a_film_it_waits_and_says_so() {
    var call = works.call();
    var arrival = take(call, folk.coordinator(folk.body("js")), draft("渡口", folk.body("js")), null);
    assertThat(arrival.state()).isEqualTo(Arrival.State.WAITING);
    assertThat(arrival.problems()).extracting(Problem::field).containsExactly("film");
    assertThat(entries.get(arrival.entry()).themes()).containsExactly("green", "digital");
  }

  private Arrival take(Campaign call, Person custodian, Draft draft, @Nullable Path film) {
    return arrivals
        .take(call, source(custodian, Instant.now()), List.of(work("1", draft, film)))
        .getFirst();
  }

  @Test
  void a_film_attached_later_submits_it() throws IOException {
    var call = works.call();
    var arrival = take(call, folk.coordinator(folk.body("js")), draft("渡口", folk.body("js")), null);
    var after = arrivals.attach(arrival.id(), film("passes.mp4"), "passes.mp4");
    assertThat(after.state()).isEqualTo(Arrival.State.SUBMITTED);
    assertThatThrownBy(() -> arrivals.attach(arrival.id(), film("passes.mp4"), "passes.mp4"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_film_that_breaks_a_rule_leaves_it_waiting_with_the_finding() throws IOException {
    var arrival =
        take(
            works.call(),
            folk.coordinator(folk.body("js")),
            draft("渡口", folk.body("js")),
            film("fails.mp4"));
    assertThat(arrival.state()).isEqualTo(Arrival.State.WAITING);
    assertThat(arrival.problems())
        .extracting(problem -> problem.message().zh())
        .containsExactly("超出 12 秒");
  }

  @Test
  void an_empty_file_is_said_to_be_empty_and_stays() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.mp4"));
    var arrival =
        take(works.call(), folk.coordinator(folk.body("js")), draft("渡口", folk.body("js")), empty);
    assertThat(arrival.problems())
        .extracting(problem -> problem.message().zh())
        .containsExactly("这个视频文件是空的");
  }

  @Test
  void what_came_in_time_counts_however_late_its_film_is_checked() throws IOException {
    var opened = Instant.now().minus(Duration.ofDays(11));
    var call = works.call(opened); // closed since yesterday
    var source = source(folk.coordinator(folk.body("js")), opened.plus(Duration.ofDays(9)));
    var arrival =
        arrivals
            .take(
                call, source, List.of(work("1", draft("渡口", folk.body("js")), film("passes.mp4"))))
            .getFirst();
    assertThat(arrival.state()).isEqualTo(Arrival.State.SUBMITTED);
  }

  @Test
  void what_came_late_is_refused_with_a_remedy_but_what_came_before_is_still_answered() {
    var opened = Instant.now().minus(Duration.ofDays(5));
    var call = works.call(opened);
    var source = source(folk.coordinator(folk.body("js")), Instant.now());
    var sent = List.of(work("1", draft("渡口", folk.body("js")), null));
    var first = arrivals.take(call, source, sent);
    MovableClock.at(
        opened.plus(Duration.ofDays(30)),
        () -> {
          var later =
              new Source(
                  source.channel(),
                  source.key(),
                  source.name(),
                  opened.plus(Duration.ofDays(30)),
                  source.custodian(),
                  null);
          assertThat(arrivals.take(call, later, sent)).isEqualTo(first);
          assertThatThrownBy(
                  () ->
                      arrivals.take(
                          call, later, List.of(work("2", draft("新", folk.body("js")), null))))
              .isInstanceOfSatisfying(
                  Refusal.class,
                  refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LATE));
        });
  }

  @Test
  void its_contact_claims_it_once_and_the_custodian_has_lost_it() throws Exception {
    var call = works.call();
    var custodian = folk.coordinator(folk.body("js"));
    var arrival = take(call, custodian, draft("渡口", folk.body("js")), film("passes.mp4"));
    var path = arrivals.issueClaim(arrival.id());
    assertThat(web.get().uri(path))
        .hasStatusOk()
        .bodyText()
        .contains("渡口", "139****1234")
        .doesNotContain("13900001234");
    var claimant = folk.entrant("联系人01");
    var other = folk.entrant("路人01");
    var second = arrivals.issueClaim(arrival.id());
    assertThat(post(path, custodian)).hasStatus(422);
    assertThat(post(path, claimant)).hasRedirectedUrl("/my/entries/" + arrival.entry());
    assertThat(post(path, other)).hasStatus(404);
    assertThat(post(second, other)).hasStatus(404);
    assertThat(web.get().uri(path)).hasStatus(404);
    assertThat(entries.get(arrival.entry()).entrant()).isEqualTo(claimant.id());
    var film = films.latestFor(arrival.entry().value()).orElseThrow();
    assertThat(film.owner()).isEqualTo(claimant.id().value());
    assertThat(web.get().uri("/my/entries/" + arrival.entry()).with(as(custodian))).hasStatus(404);
    assertThatThrownBy(() -> arrivals.issueClaim(arrival.id())).isInstanceOf(Refusal.class);
    assertThat(arrivals.get(arrival.id()).claimed()).isTrue();
  }

  private MvcTestResult post(String path, Person person) {
    return web.post()
        .uri(path)
        .with(as(person))
        .with(
            org.springframework.security.test.web.servlet.request
                .SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }

  @Test
  void a_link_is_good_for_sixty_days() {
    var arrival =
        take(works.call(), folk.coordinator(folk.body("js")), draft("渡口", folk.body("js")), null);
    var path = arrivals.issueClaim(arrival.id());
    MovableClock.at(
        Instant.now().plus(Duration.ofDays(61)),
        () -> {
          assertThat(web.get().uri(path)).hasStatus(404);
        });
  }

  @Test
  void a_contact_with_an_address_gets_the_link_by_letter_and_hostile_addresses_get_none() {
    var call = works.call();
    var address = Folk.address("contact");
    var js = folk.body("js");
    var sent =
        List.of(
            new Work("1", draft("渡口", js), true, null, "", address),
            new Work("2", draft("炉火", js), true, null, "", "a@example.org\r\nBcc: b@example.org"),
            new Work("3", draft("=cmd|' /C calc'!A0", js), true, null, "", "a@b@c"));
    assertThat(arrivals.take(call, source(folk.coordinator(js), Instant.now()), sent)).hasSize(3);
    var bodies =
        jdbc.sql("select body from mail.letter where recipient = :to")
            .param("to", address)
            .query(String.class)
            .list();
    assertThat(bodies).singleElement().asString().contains("https://jinbang.example/claim/", "渡口");
    assertThat(
            jdbc.sql("select count(*) from mail.letter where recipient like 'a@%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoever_submits_it_by_hand_settles_it() throws Exception {
    var call = works.call();
    var custodian = folk.coordinator(folk.body("js"));
    var arrival = take(call, custodian, draft("渡口", folk.body("js")), null);
    works.film(custodian, arrival.entry());
    assertThat(arrivals.get(arrival.id()).state()).isEqualTo(Arrival.State.WAITING);
    works.submit(custodian, call, arrival.entry(), "渡口", folk.body("js"));
    assertThat(arrivals.get(arrival.id()).state()).isEqualTo(Arrival.State.SUBMITTED);
  }

  @Test
  void a_thousand_rows_are_taken_in_seconds() {
    var call = works.call();
    var js = folk.body("js");
    var sent =
        IntStream.range(0, 1000).mapToObj(i -> work("" + i, draft("作品" + i, js), null)).toList();
    var begun = System.nanoTime();
    assertThat(arrivals.take(call, source(folk.coordinator(js), Instant.now()), sent))
        .hasSize(1000);
    System.out.printf("1,000 works taken in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertThat(drafts(call)).isEqualTo(1000);
  }
}
