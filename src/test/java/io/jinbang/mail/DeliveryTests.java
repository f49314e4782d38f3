package io.jinbang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.installation.MovableClock;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The outbox against mail servers with limits. */
@IntegrationTest
class DeliveryTests {
  private static final String TOKEN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
  private static final LetterKind KIND =
      new LetterKind(
          "delivery-test",
          Text.of("试", "Test"),
          Text.of("给{name}", "For {name}"),
          Text.of("您好{name}", "Hello {name}"),
          Map.of("name", Text.same("某人")));

  @Autowired Letters letters;
  @Autowired LettersSql sql;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;

  private ScriptedSmtp server;

  /** What other tests have queued stays out of the way, for years. */
  @BeforeEach
  void begin() throws Exception {
    jdbc.sql("update mail.letter set next_at = now() + interval '9 years' where state = 'WAITING'")
        .update();
    jdbc.sql("update mail.letter set sent_at = sent_at - interval '2 days' where state = 'SENT'")
        .update();
    jdbc.sql("delete from mail.pause").update();
    server = new ScriptedSmtp();
  }

  @AfterEach
  void end() throws Exception {
    server.close();
    jdbc.sql("delete from mail.pause").update();
  }

  private Delivery delivery(Caps caps) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    var gateway =
        new MailGateway(beans.getBeanProvider(JavaMailSender.class), "jinbang@example.org");
    return new Delivery(sql, gateway, caps, new MovableClock());
  }

  private List<String> queued(int count) {
    var to = IntStream.range(0, count).mapToObj(i -> Folk.address("many")).toList();
    letters.send(to, KIND, Map.of("name", Text.same("某人")));
    return to;
  }

  private List<Map<String, Object>> rows(List<String> to) {
    return jdbc.sql("select * from mail.letter where recipient in (:to)")
        .param("to", to)
        .query()
        .listOfRows();
  }

  private long sent(List<String> to) {
    return rows(to).stream().filter(row -> row.get("state").equals("SENT")).count();
  }

  @Test
  void a_452_after_three_letters_rests_the_queue_and_costs_no_attempt() {
    var to = queued(7);
    var asked = new AtomicInteger();
    server.says(each -> asked.incrementAndGet() > 3 ? "452 4.3.1 too many messages" : "250 fine");
    var start = Instant.now();

    delivery(new Caps(0, 0, 0)).run();

    assertThat(sent(to)).isEqualTo(3);
    assertThat(rows(to).stream().filter(row -> row.get("state").equals("WAITING")))
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.get("attempts")).isEqualTo(0));
    delivery(new Caps(0, 0, 0)).run(); // it rests: nobody is asked
    assertThat(asked).hasValue(4);

    asked.set(-100);
    MovableClock.at(start.plusSeconds(75), () -> delivery(new Caps(0, 0, 0)).run());
    assertThat(sent(to)).isEqualTo(7);
    assertThat(rows(to)).allSatisfy(row -> assertThat(row.get("attempts")).isEqualTo(1));
    assertThat(server.taken()).containsExactlyInAnyOrderElementsOf(to);
  }

  @Test
  void rests_grow_from_one_minute_to_an_hour() {
    queued(1);
    server.says(each -> "421 4.7.0 Try again later, closing connection");
    var minutes = new ArrayList<Long>();
    var now = Instant.parse("2035-06-01T00:00:00Z");
    for (var i = 0; i < 8; i++) {
      var at = now;
      jdbc.sql("update mail.letter set next_at = :at where state = 'WAITING' and kind = :kind")
          .param("at", Timestamp.from(at))
          .param("kind", KIND.id())
          .update();
      MovableClock.at(at, () -> delivery(new Caps(0, 0, 0)).run());
      var until = sql.pause().orElseThrow().until();
      minutes.add(Duration.between(at, until).toMinutes());
      now = until;
    }

    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void one_address_that_is_always_busy_does_not_hold_up_the_others() {
    var to = queued(20);
    var bad = to.get(3);
    server.says(each -> each.equals(bad) ? "451 4.3.0 come back" : "250 fine");
    var now = Instant.now();
    for (var i = 0; i < 4; i++) {
      var at = now.plusSeconds(90L * i);
      MovableClock.at(at, () -> delivery(new Caps(0, 0, 0)).run());
    }

    assertThat(sent(to)).isEqualTo(19);
    assertThat(server.taken()).doesNotContain(bad);
  }

  @Test
  void an_address_the_server_never_takes_fails_at_once_and_is_not_tried_again() {
    var to = queued(3);
    server.says(each -> each.equals(to.getFirst()) ? "550 5.1.1 no such user" : "250 fine");

    delivery(new Caps(0, 0, 0)).run();

    assertThat(sent(to)).isEqualTo(2);
    assertThat(rows(List.of(to.getFirst())).getFirst())
        .containsEntry("state", "FAILED")
        .containsEntry("attempts", 1)
        .satisfies(row -> assertThat(row.get("trouble").toString()).contains("no such user"));
  }

  @Test
  void a_full_mailbox_is_its_owners_affair() {
    var to = queued(3);
    server.says(each -> each.equals(to.getFirst()) ? "452 4.2.2 mailbox full" : "250 fine");

    delivery(new Caps(0, 0, 0)).run();

    assertThat(sent(to)).isEqualTo(2);
    assertThat(sql.pause()).isEmpty();
    assertThat(rows(List.of(to.getFirst())).getFirst())
        .containsEntry("state", "WAITING")
        .containsEntry("attempts", 1);
  }

  @Test
  void our_own_caps_hold_across_restarts() {
    var to = queued(9);
    var start = Instant.now();
    var caps = new Caps(4, 6, 0);

    delivery(caps).run();
    assertThat(sent(to)).isEqualTo(4);
    delivery(caps).run(); // as a new process would
    assertThat(sent(to)).isEqualTo(4);
    MovableClock.at(start.plusSeconds(70), () -> delivery(caps).run());
    assertThat(sent(to)).isEqualTo(6);
    MovableClock.at(start.plusSeconds(600), () -> delivery(caps).run());
    assertThat(sent(to)).isEqualTo(6);
    MovableClock.at(start.plusSeconds(3700), () -> delivery(caps).run());
    assertThat(sent(to)).isEqualTo(9);
  }

  @Test
  void one_time_links_overtake_what_goes_to_many() {
    var many = queued(60);
    var urgent = Folk.address("invited");
    letters.send(urgent, Language.ZH, "登录", "https://example.org/welcome/" + TOKEN);

    delivery(new Caps(10, 0, 0)).run();

    assertThat(server.taken()).hasSize(10).startsWith(urgent);
    assertThat(sent(many)).isEqualTo(9);
  }

  @Test
  void ten_thousand_letters_are_queued_and_sent() {
    var to = queued(10_000);

    assertThat(
            jdbc.sql("select count(*) from mail.letter where kind = :kind and state = 'WAITING'")
                .param("kind", KIND.id())
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(10_000);
    var ours = Set.copyOf(to); // jobs of this context may write to others meanwhile
    for (var i = 0; i < 60 && !Set.copyOf(server.taken()).containsAll(to); i++) {
      delivery(new Caps(0, 0, 0)).run();
    }

    assertThat(server.taken().stream().filter(ours::contains))
        .containsExactlyInAnyOrderElementsOf(to);
  }

  @Test
  void the_host_sees_how_many_and_tries_all_failed_again() {
    var to = queued(2);
    server.says(each -> "550 5.1.1 no such user");
    delivery(new Caps(0, 0, 0)).run();
    var host = folk.host();

    assertThat(web.get().uri("/host/letters?state=failed&kind=delivery-test").with(Works.as(host)))
        .hasStatusOk()
        .bodyText()
        .contains(to.getFirst(), to.getLast(), "没能发出");
    assertThat(
            web.post()
                .uri("/host/letters/retry")
                .with(Works.as(host))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .hasStatus(302);
    assertThat(rows(to))
        .allSatisfy(
            row -> assertThat(row).containsEntry("state", "WAITING").containsEntry("attempts", 0));
  }

  @Test
  void caps_say_when_the_last_will_be_gone() {
    var now = Instant.parse("2026-07-01T00:00:00Z");

    // 100 waiting, 10 an hour, none used: 10 at once, 90 over nine more hours
    assertThat(new Caps(0, 10, 0).finish(100, now, since -> 0))
        .isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
    assertThat(new Caps(0, 10, 50).finish(100, now, since -> 0))
        .isEqualTo(Instant.parse("2026-07-02T00:00:00Z"));
    assertThat(new Caps(0, 0, 0).finish(100, now, since -> 0)).isNull();
    assertThat(new Caps(0, 0, 0).room(now, since -> 0)).isEqualTo(Long.MAX_VALUE);
    assertThat(new Caps(5, 10, 0).room(now, since -> 7)).isZero();
  }
}
