package io.jinbang.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.installation.MovableClock;
import io.jinbang.organization.People;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Token;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class LinkTests {
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Links links;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private Visitor visitor;

  @BeforeEach
  void comes_from_an_address_of_their_own() {
    visitor = new Visitor(web, UUID.randomUUID().toString());
  }

  private People.Invitation invitation() {
    return people.invite(folk.host().actor(), "评委01", Folk.address("judge"), Role.JUDGE, null);
  }

  @Test
  void a_link_lets_in_once_however_often_it_is_looked_at() {
    var path = invitation().path();
    assertThat(visitor.get(path)).hasStatusOk().bodyText().contains("评委01，您好");
    assertThat(visitor.get(path)).hasStatusOk();

    assertThat(visitor.post(path)).hasStatus(302).redirectedUrl().isEqualTo("/account");
    assertThat(visitor.get("/account")).hasStatusOk().bodyText().contains("设一个密码");

    var another = new Visitor(web, UUID.randomUUID().toString());
    assertThat(another.get(path)).hasStatus(404).bodyText().contains("这个链接已经用过，或者过期了");
    assertThat(another.post(path)).hasStatus(404);
    assertThat(another.get("/account")).hasStatus(302);
  }

  @Test
  void behind_the_link_a_password_is_set_without_the_old_one_but_only_then() {
    var path = invitation().path();
    visitor.post(path);

    assertThat(visitor.post("/account/password", "password", "a sentence of the judge's"))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/desk");

    assertThat(visitor.post("/account/password", "password", "yet another sentence"))
        .hasStatus(422)
        .bodyText()
        .contains("现在的密码不对");
  }

  @Test
  void a_link_is_too_old_after_seven_days() {
    var secret = invitation().path().substring("/welcome/".length());

    MovableClock.at(
        Instant.now().plus(Duration.ofDays(7)),
        () -> {
          assertThat(links.look(secret)).isEmpty();
          assertThatThrownBy(() -> links.use(secret)).isInstanceOf(Refusal.class);
        });
    MovableClock.at(
        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
        () -> assertThat(links.look(secret)).isPresent());
  }

  @Test
  void only_the_hash_of_the_token_is_kept() {
    var invitation = invitation();
    var secret = invitation.path().substring("/welcome/".length());

    assertThat(secret).matches("[A-Za-z0-9_-]{43}");
    assertThat(
            jdbc.sql("select l::text from organization.link l where person = :person")
                .param("person", invitation.person().id().value())
                .query(String.class)
                .list())
        .hasSize(1)
        .noneMatch(row -> row.contains(secret));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from organization.link
                    where token_sha256 = sha256(convert_to(:secret, 'UTF8'))
                    """)
                .param("secret", secret)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void a_made_up_link_is_not_found() {
    assertThat(visitor.get("/welcome/" + Token.random().secret())).hasStatus(404);
    assertThat(visitor.get("/welcome/x")).hasStatus(404);
  }

  @Test
  void whoever_registers_a_judges_address_first_gains_nothing() {
    var email = Folk.address("judge");
    visitor.post("/register", "name", "抢注者", "email", email, "password", Folk.PASSWORD);
    assertThat(visitor.get("/account")).hasStatusOk();

    var invitation = people.invite(folk.host().actor(), "评委01", email, Role.JUDGE, null);

    assertThat(visitor.get("/account")).hasStatus(302);
    assertThat(visitor.post("/sign-in", "email", email, "password", Folk.PASSWORD)).hasStatus(422);
    var judge = new Visitor(web, UUID.randomUUID().toString());
    assertThat(judge.post(invitation.path())).hasStatus(302);
    assertThat(judge.get("/account")).hasStatusOk().bodyText().contains("评委");
  }

  @Test
  void a_role_taken_away_and_a_closed_account_do_not_survive_in_the_session() {
    var host = folk.host().actor();
    var invitation = people.invite(host, "主办02", Folk.address("host"), Role.HOST, null);
    var id = invitation.person().id();
    people.invite(host, "主办02", invitation.person().email(), Role.SCREENER, null);
    visitor.post(invitation.path());
    assertThat(visitor.get("/host/people")).hasStatusOk();

    accounts.revoke(host, id, Role.HOST);

    assertThat(visitor.get("/host/people")).hasStatus(403).bodyText().contains("您的身份不能做这一步");
    assertThat(visitor.get("/account")).hasStatusOk();

    accounts.deactivate(host, id);

    assertThat(visitor.get("/account")).hasStatus(302);
    assertThat(people.active(id)).isEmpty();
    assertThat(people.get(id).name()).isEqualTo("主办02");
  }

  @Test
  void a_closed_account_neither_signs_in_nor_uses_an_old_link() {
    var host = folk.host().actor();
    var entrant = folk.entrant("参选者01");
    var path = accounts.renew(host, entrant.id()).path();

    accounts.deactivate(host, entrant.id());

    assertThat(visitor.post("/sign-in", "email", entrant.email(), "password", Folk.PASSWORD))
        .hasStatus(422);
    assertThat(visitor.post(path)).hasStatus(404);
  }

  @Test
  void the_last_role_and_a_missing_body_are_refused_with_what_to_do() {
    var host = folk.host().actor();
    var judge = folk.judge("评委01", null);

    assertThatThrownBy(() -> accounts.revoke(host, judge.id(), Role.JUDGE))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThatThrownBy(() -> people.invite(host, "联络员", Folk.address("c"), Role.COORDINATOR, null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("body"));
    assertThatThrownBy(() -> people.invite(judge.actor(), "x", Folk.address("x"), Role.HOST, null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void the_host_invites_on_the_page_and_sees_the_link_once() {
    var email = Folk.address("judge");
    var result =
        web.post()
            .uri("/host/people")
            .with(Folk.as(folk.host()))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("name", "评委07")
            .param("email", email)
            .param("role", "JUDGE")
            .param("body", folk.body("sc").id().toString())
            .exchange();

    assertThat(result).hasStatusOk().bodyText().contains("https://jinbang.example/welcome/");
    assertThat(people.byEmail(email))
        .hasValueSatisfying(p -> assertThat(p.body()).isEqualTo(folk.body("sc").id()));
    assertThat(web.get().uri("/host/people?role=JUDGE").with(Folk.as(folk.host())).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("评委07")
        .doesNotContain("/welcome/");
  }

  @Test
  void whoever_registered_confirms_the_address_by_a_link() {
    var person = folk.entrant("参选者01");
    visitor.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD);
    assertThat(visitor.get("/account")).bodyText().contains("邮箱还没有确认");

    assertThat(visitor.post("/account/confirm")).hasStatus(302);

    var letter =
        jdbc.sql("select body from mail.letter where recipient = :to")
            .param("to", person.email())
            .query(String.class)
            .single();
    var path = letter.replaceAll("(?s).*(/welcome/[A-Za-z0-9_-]{43}).*", "$1");
    visitor.post(path);
    assertThat(visitor.get("/account")).bodyText().doesNotContain("邮箱还没有确认");
  }
}
