package io.jinbang.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.installation.MovableClock;
import io.jinbang.organization.People;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {
  @Autowired People people;
  @Autowired SignIns signIns;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired SecurityFilterChain gate;
  @Autowired CsrfTokenRepository tokens;

  private String address;
  private Visitor visitor;

  @BeforeEach
  void comes_from_an_address_of_their_own() {
    folk.host();
    address = UUID.randomUUID().toString();
    visitor = new Visitor(web, address);
  }

  @Test
  void one_registers_signs_out_and_signs_in_again() {
    var email = Folk.address("Entrant");

    assertThat(
            visitor.post("/register", "name", "参选者01", "email", email, "password", Folk.PASSWORD))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/desk");
    assertThat(visitor.get("/account")).hasStatusOk().bodyText().contains("参选者01");
    assertThat(people.byEmail(email.toUpperCase(Locale.ROOT)))
        .hasValueSatisfying(p -> assertThat(p.roles()).containsExactly(Role.ENTRANT));

    var session = visitor.session();
    assertThat(visitor.post("/sign-out")).hasStatus(302).redirectedUrl().isEqualTo("/");
    assertThat(visitor.get("/account"))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/sign-in?to=%2Faccount");
    visitor.takeSession(session);
    assertThat(visitor.get("/account")).hasStatus(302);

    assertThat(
            visitor.post(
                "/sign-in", "email", email, "password", Folk.PASSWORD, "to", "/account?x=1"))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/account?x=1");
    assertThat(visitor.get("/account")).hasStatusOk();
  }

  @Test
  void coming_in_changes_the_session_identifier() {
    var person = folk.entrant("参选者01");
    visitor.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD);
    var before = visitor.session();
    visitor.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD);

    assertThat(before).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void a_strangers_visit_leaves_no_session() {
    putBackTheTokensThatSpringsTestsReplace();
    var before = sessions();

    assertThat(visitor.get("/sign-in")).hasStatusOk();
    assertThat(visitor.get("/account")).hasStatus(302);

    assertThat(visitor.session()).isEmpty();
    assertThat(sessions()).isEqualTo(before);
  }

  /** {@code csrf()} of any test leaves the shared filter with a repository in the session. */
  private void putBackTheTokensThatSpringsTestsReplace() {
    gate.getFilters().stream()
        .filter(CsrfFilter.class::isInstance)
        .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens));
  }

  private long sessions() {
    return jdbc.sql("select count(*) from organization.spring_session where principal_name is null")
        .query(Long.class)
        .single();
  }

  @Test
  void after_coming_in_one_is_never_sent_to_another_site() {
    assertThat(
            Stream.of(
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "javascript:alert(1)",
                "/a\nb",
                "/{x}",
                ""))
        .extracting(ArrivalPages::destination)
        .containsOnly("/desk");
    assertThat(ArrivalPages.destination("/my/entries/1?a=b")).isEqualTo("/my/entries/1?a=b");
  }

  @Test
  void what_was_typed_is_kept_but_never_the_password() {
    assertThat(
            visitor.post(
                "/register", "name", "参选者01", "email", "not-an-address", "password", "too short"))
        .hasStatus(422)
        .bodyText()
        .contains("参选者01", "not-an-address", "这不像一个电子邮箱", "密码至少 10 个字符")
        .doesNotContain("too short");
  }

  @Test
  void an_address_registers_once_in_whatever_case() {
    var person = folk.entrant("参选者01");

    assertThatThrownBy(
            () -> people.register("参选者02", person.email().toUpperCase(Locale.ROOT), Folk.PASSWORD))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("email"));
  }

  @Test
  void wrong_passwords_are_slowed_and_the_right_one_has_to_wait_as_well() {
    var person = folk.entrant("参选者01");
    for (var i = 0; i < 5; i++) {
      assertThat(visitor.post("/sign-in", "email", person.email(), "password", "wrong"))
          .hasStatus(422)
          .bodyText()
          .contains("邮箱或密码不对", person.email());
    }

    assertThat(visitor.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("尝试太频繁了");

    MovableClock.at(
        Instant.now().plusSeconds(2),
        () ->
            assertThat(signIns.byPassword(person.email(), Folk.PASSWORD, address))
                .isEqualTo(person));
  }

  @Test
  void an_unknown_address_is_slowed_just_like_a_known_one() {
    var nobody = Folk.address("nobody");
    for (var i = 0; i < 5; i++) {
      assertThat(refusal(() -> signIns.byPassword(nobody, "wrong", address)).first().message().en())
          .isEqualTo("The e-mail address or the password is wrong");
    }

    assertThat(refusal(() -> signIns.byPassword(nobody, "wrong", address)).kind())
        .isEqualTo(Refusal.Kind.TOO_MANY);
  }

  @Test
  void guesses_over_many_accounts_from_one_address_are_slowed() {
    for (var i = 0; i < 25; i++) {
      assertThat(refusal(() -> signIns.byPassword(Folk.address("x"), "wrong", address)).kind())
          .isEqualTo(Refusal.Kind.INVALID);
    }

    assertThat(refusal(() -> signIns.byPassword(Folk.address("x"), "wrong", address)).kind())
        .isEqualTo(Refusal.Kind.TOO_MANY);
  }

  @Test
  void parallel_guesses_do_not_escape_the_count() throws Exception {
    var person = folk.entrant("参选者01");
    Callable<Refusal.Kind> guess =
        () ->
            refusal(() -> signIns.byPassword(person.email(), "wrong", UUID.randomUUID().toString()))
                .kind();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(Stream.generate(() -> guess).limit(30).toList()).stream()
              .map(future -> future.resultNow())
              .toList();
      // five are free; while the others are checked, a second or two may let one more through
      assertThat(answers).filteredOn(Refusal.Kind.INVALID::equals).hasSizeBetween(5, 9);
    }
  }

  /** Medians of 7: an unknown address must not answer in a fraction of the time. */
  @Test
  void an_unknown_address_takes_as_long_as_a_wrong_password() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var i = 0; i < 7; i++) {
      var person = folk.entrant("参选者01");
      known.add(nanos(person.email()));
      unknown.add(nanos(Folk.address("nobody")));
    }

    assertThat(median(unknown)).isGreaterThan(median(known) / 2);
  }

  private long nanos(String email) {
    var start = System.nanoTime();
    refusal(() -> signIns.byPassword(email, "wrong", address));
    return System.nanoTime() - start;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void changing_the_password_asks_for_the_old_one_and_ends_other_sessions() {
    var person = folk.entrant("参选者01");
    visitor.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD);
    var elsewhere = new Visitor(web, address);
    elsewhere.post("/sign-in", "email", person.email(), "password", Folk.PASSWORD);

    assertThat(
            visitor.post(
                "/account/password", "current", "wrong", "password", "another sentence of mine"))
        .hasStatus(422)
        .bodyText()
        .contains("现在的密码不对");
    assertThat(
            visitor.post(
                "/account/password",
                "current",
                Folk.PASSWORD,
                "password",
                "another sentence of mine"))
        .hasStatus(302);

    assertThat(visitor.get("/account")).hasStatusOk();
    assertThat(elsewhere.get("/account")).hasStatus(302);
    assertThat(signIns.byPassword(person.email(), "another sentence of mine", address))
        .isEqualTo(person);
  }

  @Test
  void asking_for_a_link_says_the_same_for_everyone_and_sends_three_at_most() {
    var person = folk.entrant("参选者01");
    var unknown = Folk.address("nobody");
    for (var i = 0; i < 5; i++) {
      assertThat(visitor.post("/forgotten", "email", person.email()))
          .hasStatusOk()
          .bodyText()
          .contains("如果这个邮箱有账号，链接已经发出");
    }
    assertThat(visitor.post("/forgotten", "email", unknown))
        .hasStatusOk()
        .bodyText()
        .contains("如果这个邮箱有账号，链接已经发出");

    assertThat(letters(person.email())).isEqualTo(3);
    assertThat(letters(unknown)).isZero();
  }

  private long letters(String to) {
    return jdbc.sql("select count(*) from mail.letter where recipient = :to")
        .param("to", to)
        .query(Long.class)
        .single();
  }

  @Test
  void no_address_password_or_token_reaches_the_log(CapturedOutput output) {
    var email = Folk.address("canary");
    var password = "canary sentence 7d1f";
    visitor.post("/register", "name", "参选者金丝雀", "email", email, "password", password);
    visitor.post("/register", "name", "参选者金丝雀", "email", email, "password", password);
    visitor.post("/sign-in", "email", email, "password", password + "x");
    visitor.post("/forgotten", "email", email);
    var invitation =
        people.invite(folk.host().actor(), "评委金丝雀", Folk.address("canary"), Role.JUDGE, null);
    visitor.get(invitation.path());
    visitor.post(invitation.path());
    visitor.post(invitation.path());

    assertThat(output.getAll())
        .doesNotContain(email, password, "canary-", "金丝雀")
        .doesNotContain(invitation.path().substring("/welcome/".length()));
  }

  @Test
  void hashes_are_argon2id_and_kept_nowhere_in_the_clear() {
    var person = folk.entrant("参选者01");

    var hash =
        jdbc.sql("select password from organization.person where id = :id")
            .param("id", person.id().value())
            .query(String.class)
            .single();

    // OWASP's Argon2id parameters of least memory: 12 MiB and 3, or 19 MiB and 2; ours 16 MiB and 2
    assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    assertThat(Duration.ofNanos(nanos(person.email()))).isPositive();
  }

  private static Refusal refusal(Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      return refusal;
    }
    throw new AssertionError("not refused");
  }
}
