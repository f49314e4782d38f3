package io.jinbang.programme.workgroup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.desk.Waiting;
import io.jinbang.documents.GridDocument;
import io.jinbang.installation.MovableClock;
import io.jinbang.mail.Letters;
import io.jinbang.organization.Erasable;
import io.jinbang.organization.Person;
import io.jinbang.programme.Hindrances;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class WorkgroupPagesTests {
  private static final Pattern LINK =
      Pattern.compile("href=\"https://jinbang.example(/task/[\\w-]{43})\"");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Plans plans;
  @Autowired WorkGroups groups;
  @Autowired TaskReminders reminders;
  @Autowired Letters letters;
  @Autowired Hindrances hindrances;
  @Autowired Programmes programmes;
  @Autowired GridDocument grids;
  @Autowired MemberErasure erasure;
  @Autowired List<Waiting> waiting;

  private Actor host;
  private String slug;
  private Id<WorkGroup> venue;

  @BeforeEach
  void setUp() {
    host = folk.host().actor();
    slug = Preparations.slug(jdbc, host.person(), Preparations.OPENING);
    venue = groups.open(host, slug, new Bilingual("会务组", "Venue"));
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(Works.as(folk.host())).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var form = web.post().uri(path).with(Works.as(folk.host())).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  private MvcTestResult strangersPost(String path, String... fields) {
    var form = web.post().uri(path).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String base() {
    return "/host/g/" + slug;
  }

  private Task task(String title) {
    return plans.of(host, slug).tasks().stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult add(String title, String due, String... more) {
    var fields =
        new java.util.ArrayList<>(List.of("title", title, "due", due, "group", venue.toString()));
    fields.addAll(List.of(more));
    return post(base() + "/tasks/new", fields.toArray(String[]::new));
  }

  @Test
  void a_task_is_added_and_a_late_nameless_one_is_told_all_that_is_wrong() {
    assertThat(add("订场地", "2026-10-10", "days", "3")).hasStatus3xxRedirection();
    assertThat(task("订场地").days()).isEqualTo(3);
    var wrong = add("", "2026-10-19", "days", "0");
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong))
        .contains("没有写任务", "截止日 2026-10-19 在大会结束（2026-10-18）之后", "天数要在 1 到 365 之间");
    assertThat(plans.of(host, slug).tasks()).hasSize(1);
  }

  @Test
  void tasks_that_would_wait_for_each_other_are_refused_by_name() {
    add("甲", "2026-10-10");
    var a = task("甲");
    add("乙", "2026-10-11", "needs", a.id().toString());
    var b = task("乙");
    var closing =
        post(
            base() + "/tasks/" + a.id(),
            "title",
            "甲",
            "due",
            "2026-10-10",
            "group",
            venue.toString(),
            "needs",
            b.id().toString());
    assertThat(closing).hasStatus(422);
    assertThat(text(closing)).contains("任务互相等待：“甲” → “乙” → “甲”");
    assertThat(task("甲").needs()).isEmpty();
  }

  @Test
  void a_session_is_blocked_until_its_tasks_are_done() {
    var session = Preparations.session(jdbc, slug, "开幕式");
    add("搭舞台", "2026-10-12", "blocks", "SESSION:" + session);
    var gathering = programmes.bySlug(slug).id();
    assertThat(hindrances.of(host, gathering).get(session))
        .singleElement()
        .satisfies(each -> assertThat(each.zh()).isEqualTo("搭舞台"));
    assertThat(text(get(base() + "/readiness"))).contains("1 个场次或环节在等任务", "开幕式", "受阻");
    post(base() + "/tasks/" + task("搭舞台").id() + "/state", "state", "DONE");
    assertThat(hindrances.of(host, gathering)).isEmpty();
    assertThat(text(get(base() + "/readiness"))).contains("没有场次或环节在等任务");
  }

  @Test
  void sessions_and_tasks_of_another_gathering_are_not_found() {
    var elsewhere = Preparations.slug(jdbc, host.person(), Preparations.OPENING);
    var foreign = Preparations.session(jdbc, elsewhere, "别处的会");
    assertThat(add("甲", "2026-10-12", "blocks", "SESSION:" + foreign)).hasStatus(404);
    add("乙", "2026-10-12");
    var mine = task("乙").id();
    assertThat(get("/host/g/" + elsewhere + "/tasks/" + mine)).hasStatus(404);
    assertThat(post("/host/g/" + elsewhere + "/tasks/" + mine + "/remove")).hasStatus(404);
    assertThat(post("/host/g/" + elsewhere + "/groups/" + venue, "name-zh", "x")).hasStatus(404);
  }

  @Test
  void a_member_without_an_account_ticks_their_own_tasks_by_a_link_that_can_be_revoked() {
    var one = groups.add(host, slug, venue, "联络员01", Folk.address("member"), true);
    var two = groups.add(host, slug, venue, "联络员02", "", false);
    add("订场地", "2026-10-10", "owner", one.toString());
    add("写稿子", "2026-10-10", "owner", two.toString());
    var fresh = post(base() + "/groups/" + venue + "/members/" + one, "do", "link");
    var link = LINK.matcher(text(fresh));
    assertThat(link.find()).isTrue();
    var path = link.group(1);
    var page = web.get().uri(path).exchange();
    assertThat(page).hasStatusOk();
    assertThat(text(page)).contains("订场地").doesNotContain("写稿子");
    assertThat(strangersPost(path + "/" + task("写稿子").id(), "state", "DONE")).hasStatus(404);
    assertThat(strangersPost(path + "/" + task("订场地").id(), "state", "DONE"))
        .hasStatus3xxRedirection();
    assertThat(task("订场地").isDone()).isTrue();
    post(base() + "/groups/" + venue + "/members/" + one, "do", "revoke");
    assertThat(web.get().uri(path).exchange()).hasStatus(404);
    assertThat(web.get().uri("/task/" + "A".repeat(43)).exchange()).hasStatus(404);
  }

  @Test
  void a_member_with_an_account_finds_the_task_on_their_desk() {
    var body = folk.body("js");
    Person coordinator = folk.coordinator(body);
    jdbc.sql("update organization.person set proven_at = now() where id = :id")
        .param("id", coordinator.id().value())
        .update();
    var member = groups.add(host, slug, venue, "联络员01", coordinator.email(), false);
    add("订场地", "2026-10-10", "owner", member.toString());
    var mine =
        waiting.stream()
            .flatMap(each -> each.waitingFor(coordinator.actor()).stream())
            .filter(item -> item.what().zh().equals("订场地"))
            .toList();
    assertThat(mine)
        .singleElement()
        .satisfies(item -> assertThat(item.path()).isEqualTo("/my/tasks"));
    var page = web.get().uri("/my/tasks").with(Works.as(coordinator)).exchange();
    assertThat(text(page)).contains("订场地");
    assertThat(erasure.holdings(coordinator.id()))
        .extracting(Erasable.Holding::count)
        .containsExactly(1);
    erasure.erase(coordinator.id());
    assertThat(plans.of(host, slug).members()).extracting(Member::name).containsExactly("—");
  }

  @Test
  void owners_are_reminded_once_a_day_at_most_and_it_is_logged() {
    var address = Folk.address("member");
    var member = groups.add(host, slug, venue, "联络员01", address, false);
    add("订场地", "2026-10-10", "owner", member.toString());
    add("写稿子", "2026-10-10", "owner", member.toString());
    at("2026-10-08T02:00:00Z"); // two days before: no day for a letter
    assertThat(letters.countTo(address)).isZero();
    at("2026-10-08T23:00:00Z"); // a day before, but seven in the morning in Beijing
    assertThat(letters.countTo(address)).isZero();
    at("2026-10-09T00:30:00Z");
    at("2026-10-09T05:00:00Z");
    assertThat(letters.countTo(address)).isEqualTo(1);
    at("2026-10-11T01:00:00Z"); // a day too late
    assertThat(letters.countTo(address)).isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "select cardinality(tasks) from programme.task_reminder where member = :m order"
                        + " by day")
                .param("m", member.value())
                .query(Integer.class)
                .list())
        .containsExactly(2, 2);
  }

  private void at(String instant) {
    MovableClock.at(Instant.parse(instant), reminders::run);
  }

  @Test
  void a_sheet_with_an_unknown_owner_a_late_day_and_a_strange_state_says_so_by_cell() {
    groups.add(host, slug, venue, "联络员01", "", true);
    var table =
        """
        工作组,任务,负责人,截止日,状态,前置任务
        会务组,订场地,联络员01,2026-10-01,已完成,
        会务组,搭舞台,联络员09,2026-10-19,差不多,订场地；签合同
        宣传组,写稿子,,十月,,
        """;
    var wrong = post(base() + "/tasks/import", "table", table);
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong))
        .contains(
            "C3“联络员09”：不是任何工作组的成员",
            "D3“2026-10-19”：截止日 2026-10-19 在大会结束（2026-10-18）之后",
            "E3“差不多”：不是一种状态",
            "F3“订场地；签合同”：没有“签合同”这个任务",
            "A4“宣传组”：没有这个工作组",
            "D4“十月”：看不懂这个日期");
    assertThat(plans.of(host, slug).tasks()).isEmpty();
    var good = table.replace("联络员09", "联络员01").replace("2026-10-19", "2026/10/12");
    var better = good.replace("差不多", "进行中").replace("；签合同", "").replace("宣传组", "会务组");
    assertThat(post(base() + "/tasks/import", "table", better.replace("十月", "2026年10月5日")))
        .hasStatus3xxRedirection();
    assertThat(task("搭舞台").needs()).containsExactly(task("订场地").id());
    assertThat(task("搭舞台").due()).isEqualTo(LocalDate.parse("2026-10-12"));
    assertThat(task("写稿子").due()).isEqualTo(LocalDate.parse("2026-10-05"));
  }

  @Test
  void a_sheet_whose_tasks_wait_for_each_other_is_refused() {
    var table = "工作组,任务,截止日,前置任务\n会务组,甲,2026-10-01,乙\n会务组,乙,2026-10-01,甲\n";
    var wrong = post(base() + "/tasks/import", "table", table);
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("任务互相等待：“乙” → “甲” → “乙”");
  }

  @Test
  void what_is_exported_is_read_again() {
    add("订场地", "2026-10-01", "days", "4");
    add("搭舞台", "2026-10-12", "needs", task("订场地").id().toString());
    var xlsx = get(base() + "/tasks/export?format=xlsx").getResponse().getContentAsByteArray();
    var plan = plans.of(host, slug);
    assertThat(PlanSheet.read(grids.read("plan.xlsx", xlsx).getFirst(), plan, List.of()))
        .containsExactlyElementsOf(plan.tasks());
    var csv = text(get(base() + "/tasks/export?format=csv&state=OPEN"));
    assertThat(csv).contains("订场地", "搭舞台", "会务组");
  }

  @Test
  void a_plan_is_copied_with_its_dates_moved_to_the_new_opening() {
    groups.add(host, slug, venue, "联络员01", "", true);
    add("订场地", "2026-10-06"); // ten days before the opening
    add("搭舞台", "2026-10-12", "needs", task("订场地").id().toString());
    post(base() + "/tasks/" + task("订场地").id() + "/state", "state", "DONE");
    var next = Preparations.slug(jdbc, host.person(), LocalDate.parse("2027-05-20"));
    assertThat(post("/host/g/" + next + "/tasks/import/copy", "from", slug, "people", "yes"))
        .hasStatus3xxRedirection();
    var copied = plans.of(host, next);
    assertThat(copied.tasks())
        .extracting(Task::due)
        .containsExactly(LocalDate.parse("2027-05-10"), LocalDate.parse("2027-05-16"));
    assertThat(copied.tasks()).extracting(Task::state).containsOnly(Task.State.OPEN);
    assertThat(copied.tasks().getLast().needs()).containsExactly(copied.tasks().getFirst().id());
    assertThat(copied.members()).extracting(Member::name).containsExactly("联络员01");
    assertThat(post("/host/g/" + next + "/tasks/import/copy", "from", slug)).hasStatus(422);
  }

  @Test
  void only_the_host_sees_the_plan() {
    var judge = folk.judge("评委01", null);
    for (var path : List.of("/readiness", "/tasks", "/groups", "/tasks/new", "/tasks/import")) {
      assertThat(get(base() + path)).as(path).hasStatusOk();
      assertThat(web.get().uri(base() + path).with(Works.as(judge)).exchange()).hasStatus(403);
    }
    assertThat(judge.roles()).contains(Role.JUDGE);
  }
}
