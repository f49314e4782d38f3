package io.jinbang.attendance.registration;

import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class RegistrationTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvcTester web;
  @Autowired Folk folk;
  @Autowired Registrations registrations;
  @Autowired GuestBook book;
  @Autowired GuestSql sql;
  @Autowired Retention retention;
  @Autowired JdbcClient jdbc;

  private Receiving receiving;
  private Visitor stranger;

  @BeforeEach
  void gathering() {
    receiving = Receiving.gathering(context, folk.host());
    stranger = new Visitor(web, UUID.randomUUID().toString());
  }

  private String register(String email, Category category) {
    assertThat(
            stranger.post(
                "/g/" + receiving.slug() + "/register",
                "category",
                category.id().toString(),
                "nameZh",
                "嘉宾01",
                "organization",
                "示例单位A",
                "email",
                email,
                "needs",
                "素食",
                "consent",
                "yes"))
        .hasStatusOk()
        .bodyText()
        .contains("请查收邮件");
    return receiving.linkTo(email);
  }

  private Guest guest(String email) {
    return sql.byEmail(receiving.gathering().id(), email).orElseThrow();
  }

  @Test
  void a_stranger_registers_confirms_by_the_link_and_has_a_badge() {
    var delegate = category("代表", "Delegate", 5);
    receiving.receives(Admission.OPEN, null, delegate);
    var email = Folk.address("guest");
    var link = register(email, delegate);
    assertThat(guest(email).state()).isEqualTo(State.UNCONFIRMED);
    assertThat(stranger.get("/guest/" + link)).hasStatusOk().bodyText().contains("确认报名", "嘉宾01");
    assertThat(stranger.post("/guest/" + link + "/accept")).hasStatus3xxRedirection();
    assertThat(guest(email).state()).isEqualTo(State.REGISTERED);
    assertThat(receiving.lettersTo(email)).containsExactly("guest-confirm", "guest-place");
    var page = stranger.get("/guest/" + link);
    assertThat(page).bodyText().contains(BadgeCode.printed(String.valueOf(guest(email).badge())));
  }

  @Test
  void what_somebody_needs_is_kept_sealed_and_shown_to_them() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.OPEN, null, delegate);
    var email = Folk.address("guest");
    var link = register(email, delegate);
    assertThat(guest(email).needs()).startsWith("sealed:").doesNotContain("素食");
    assertThat(stranger.get("/guest/" + link)).bodyText().contains("素食");
  }

  @Test
  void whoever_registers_twice_sees_the_same_page_and_learns_by_letter() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.OPEN, null, delegate);
    var email = Folk.address("guest");
    var first = register(email, delegate);
    registrations.accept(first);
    var second = register(email, delegate);
    assertThat(receiving.lettersTo(email))
        .containsExactly("guest-confirm", "guest-place", "guest-known");
    assertThat(List.of(registrations.look(first).id(), registrations.look(second).id()))
        .containsOnly(guest(email).id());
  }

  @Test
  void the_place_after_the_last_is_on_the_waiting_list_and_moves_up_in_order() {
    var press = category("媒体", "Press", 1);
    receiving.receives(Admission.OPEN, null, press);
    var emails = List.of(Folk.address("a"), Folk.address("b"), Folk.address("c"));
    var links = emails.stream().map(each -> register(each, press)).toList();
    links.forEach(registrations::accept);
    assertThat(states(emails)).containsExactly(State.REGISTERED, State.WAITING, State.WAITING);
    registrations.withdraw(links.get(0));
    assertThat(states(emails)).containsExactly(State.WITHDRAWN, State.REGISTERED, State.WAITING);
    assertThat(receiving.lettersTo(emails.get(1)))
        .containsExactly("guest-confirm", "guest-waiting", "guest-place");
    registrations.accept(links.get(0));
    registrations.withdraw(links.get(1));
    assertThat(states(emails)).containsExactly(State.WAITING, State.WITHDRAWN, State.REGISTERED);
  }

  private List<State> states(List<String> emails) {
    return emails.stream().map(this::guest).map(Guest::state).toList();
  }

  @Test
  void of_many_who_confirm_at_once_exactly_as_many_get_in_as_there_are_places() throws Exception {
    var press = category("媒体", "Press", 3);
    receiving.receives(Admission.OPEN, null, press);
    var links = new ArrayList<String>();
    var emails = new ArrayList<String>();
    for (var i = 0; i < 12; i++) {
      emails.add(Folk.address("rush"));
      links.add(register(emails.getLast(), press));
    }
    allAtOnce(links);
    assertThat(states(emails)).filteredOn(State.REGISTERED::equals).hasSize(3);
    assertThat(states(emails)).filteredOn(State.WAITING::equals).hasSize(9);
  }

  private void allAtOnce(List<String> links) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var link : links) {
        all.add(
            threads.submit(
                () -> {
                  go.await();
                  return registrations.accept(link);
                }));
      }
      go.countDown();
      for (var each : all) {
        each.get();
      }
    }
  }

  @Test
  void where_the_host_approves_nobody_has_a_place_before() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.APPROVAL, null, delegate);
    var email = Folk.address("guest");
    registrations.accept(register(email, delegate));
    assertThat(guest(email).state()).isEqualTo(State.REQUESTED);
    var host = folk.host().actor();
    book.approve(host, receiving.gathering().id(), guest(email).id());
    assertThat(guest(email).state()).isEqualTo(State.REGISTERED);
    assertThatThrownBy(() -> book.refuse(host, receiving.gathering().id(), guest(email).id()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void strangers_are_turned_away_where_only_the_invited_come_and_after_it_closed() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.INVITED, null, delegate);
    var path = "/g/" + receiving.slug() + "/register";
    assertThat(stranger.get(path)).hasStatusOk().bodyText().contains("只接待受邀的客人");
    assertThat(stranger.post(path, "nameZh", "嘉宾01")).hasStatus(422);
    assertThat(stranger.get("/g/no-such/register")).hasStatus(404);
  }

  @Test
  void everything_that_is_missing_is_said_at_once() {
    receiving.receives(Admission.OPEN, null, category("代表", "Delegate", null));
    var path = "/g/" + receiving.slug() + "/register";
    assertThat(stranger.post(path, "email", "nobody at example", "phone", "call me"))
        .hasStatus(422)
        .bodyText()
        .contains("没有写姓名", "邮箱地址写错了", "电话号码写错了", "没有同意个人信息的使用", "nobody at example");
  }

  @Test
  void a_wrong_link_opens_nothing() {
    assertThat(stranger.get("/guest/" + "A".repeat(43))).hasStatus(404);
    assertThat(stranger.post("/guest/" + "A".repeat(43) + "/accept")).hasStatus(404);
    assertThat(stranger.get("/guest/short")).hasStatus(404);
  }

  @Test
  void a_companion_takes_a_place_and_leaves_with_their_guest() {
    var guests = category("嘉宾", "Guest", 2);
    receiving.receives(Admission.OPEN, null, guests);
    var email = Folk.address("guest");
    var link = register(email, guests);
    registrations.accept(link);
    registrations.bring(link, new Particulars("随行01", "", "", "", "", ""));
    assertThatThrownBy(() -> registrations.bring(link, new Particulars("随行02", "", "", "", "", "")))
        .isInstanceOf(Refusal.class);
    var other = Folk.address("other");
    registrations.accept(register(other, guests));
    assertThat(guest(other).state()).isEqualTo(State.WAITING);
    registrations.withdraw(link);
    assertThat(guest(other).state()).isEqualTo(State.REGISTERED);
    assertThat(registrations.companions(guest(email))).isEmpty();
  }

  @Test
  void whoever_erases_themselves_holds_a_proof_and_nothing_is_left() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.OPEN, null, delegate);
    var email = Folk.address("guest");
    var link = register(email, delegate);
    registrations.accept(link);
    Id<Guest> id = guest(email).id();
    assertThat(stranger.post("/guest/" + link + "/erase"))
        .hasStatusOk()
        .bodyText()
        .contains("您的信息已经删除", "jinbang-guest-erasure 1");
    assertThat(sql.find(id).orElseThrow().particulars()).isEqualTo(Particulars.none());
    assertThat(stranger.get("/guest/" + link)).hasStatus(404);
    assertThat(receiving.lettersTo(email)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from attendance.guest where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void nothing_is_kept_beyond_its_day() {
    var delegate = category("代表", "Delegate", null);
    receiving.receives(Admission.OPEN, null, delegate);
    var email = Folk.address("guest");
    registrations.accept(register(email, delegate));
    jdbc.sql("update attendance.reception set keep_until = '2026-09-13' where gathering = :id")
        .param("id", receiving.gathering().id().value())
        .update();
    retention.run();
    assertThat(sql.all(receiving.gathering().id())).isEmpty();
    assertThat(receiving.lettersTo(email)).isEmpty();
  }

  @Test
  void a_lowered_limit_turns_nobody_out_and_a_raised_one_lets_in_who_waits() {
    var press = category("媒体", "Press", 1);
    receiving.receives(Admission.OPEN, null, press);
    var emails = List.of(Folk.address("a"), Folk.address("b"));
    emails.forEach(each -> registrations.accept(register(each, press)));
    receiving.receives(
        Admission.OPEN,
        null,
        new Category(press.id(), press.name(), press.colour(), 2, 0, true, true));
    assertThat(states(emails)).containsOnly(State.REGISTERED);
    receiving.receives(Admission.OPEN, 1, press);
    assertThat(states(emails)).containsOnly(State.REGISTERED);
  }
}
