package io.jinbang.intake.form;

import static io.jinbang.testing.Works.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.campaign.Campaign;
import io.jinbang.installation.MovableClock;
import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ImportTests {
  private static final String HEADINGS = "作品名称,作者署名,主要主题,内容简介,联系人,联系手机,参选者类别,电子邮箱";

  @Autowired private MockMvcTester web;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private JdbcClient jdbc;

  private static String row(String title, String mobile) {
    return title + ",作者01,绿色低碳,简介,联系人01," + mobile + ",企业,";
  }

  private static byte[] form(String... rows) {
    return (HEADINGS + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  private static String base(Campaign call) {
    return "/unit/c/" + call.slug() + "/forms";
  }

  private MvcTestResult upload(String base, Person by, String name, byte[] bytes) {
    return web.post()
        .uri(base)
        .multipart()
        .file(new MockMultipartFile("file", name, "text/csv", bytes))
        .with(as(by))
        .with(csrf())
        .exchange();
  }

  /** The page of a form just handed in. */
  private String hand(Campaign call, Person by, byte[] bytes) {
    var answer = upload(base(call), by, "推荐表.csv", bytes);
    assertThat(answer).hasStatus(302);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(String path, Person by, String... fields) {
    var request = web.post().uri(path).with(as(by)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private String get(String path, Person by) {
    var answer = web.get().uri(path).with(as(by)).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private int entries(Campaign call) {
    return jdbc.sql("select count(*) from intake.entry where campaign = :c")
        .param("c", call.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void good_rows_are_taken_in_and_faulty_ones_wait_with_their_findings() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var path = hand(call, by, form(row("渡口", "13900001234"), row("炉火", "1.39E+10")));
    assertThat(get(path, by)).contains("Excel 只留下了前几位数字", "1 件可以导入，1 件有问题", "name=\"c.0-2-5\"");
    assertThat(entries(call)).isZero();
    post(path, by, "step", "take", "row", "0-1-0", "row", "0-2-0");
    assertThat(entries(call)).isEqualTo(1);
    assertThat(get(path, by)).contains("已经在的 1 件", "等人补全", "还没有导入的 1 件");
    post(path, by, "step", "take", "row", "0-2-0", "c.0-2-5", "13900005678");
    assertThat(entries(call)).isEqualTo(2);
    assertThat(get(path, by)).contains("已经在的 2 件").doesNotContain("还没有导入的");
  }

  @Test
  void the_same_form_or_an_edited_one_makes_no_second_entry() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var bytes = form(row("渡口", "13900001234"));
    var path = hand(call, by, bytes);
    assertThat(hand(call, by, bytes)).isEqualTo(path);
    post(path, by, "step", "take", "row", "0-1-0");
    post(path, by, "step", "take", "row", "0-1-0");
    var edited = hand(call, by, form(row("《渡 口》", "139 0000 1234"), row("炉火", "13900001234")));
    assertThat(edited).isNotEqualTo(path);
    assertThat(get(edited, by)).contains("1 件可以导入，0 件有问题，1 件已经在了");
    post(edited, by, "step", "take", "row", "0-1-0", "row", "0-2-0");
    assertThat(entries(call)).isEqualTo(2);
  }

  @Test
  void another_provinces_coordinator_an_entrant_and_a_stranger_see_nothing() {
    var call = works.call();
    var path = hand(call, folk.coordinator(folk.body("js")), form(row("渡口", "13900001234")));
    var other = folk.coordinator(folk.body("zj"));
    assertThat(web.get().uri(path).with(as(other))).hasStatus(404);
    assertThat(web.get().uri(path + "/original").with(as(other))).hasStatus(404);
    assertThat(web.get().uri(path + "/progress").with(as(other))).hasStatus(404);
    assertThat(post(path, other, "step", "take", "row", "0-1-0")).hasStatus(404);
    assertThat(post(path + "/links", other)).hasStatus(404);
    assertThat(web.get().uri(path).with(as(folk.entrant("参选者01")))).hasStatus(403);
    assertThat(web.get().uri(path).accept("text/html")).hasStatus(302);
    assertThat(web.get().uri(path.replace("/unit/", "/host/")).with(as(folk.host()))).hasStatusOk();
    assertThat(entries(call)).isZero();
  }

  @Test
  void a_unit_of_another_province_is_a_finding_and_cannot_be_chosen() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var foreign = folk.unit(folk.body("zj"), "示例单位乙");
    var named = ("推荐单位," + foreign.name().zh() + "\n").getBytes(UTF_8);
    var rest = form(row("渡口", "13900001234"));
    var bytes = new byte[named.length + rest.length];
    System.arraycopy(named, 0, bytes, 0, named.length);
    System.arraycopy(rest, 0, bytes, named.length, rest.length);
    var path = hand(call, by, bytes);
    assertThat(get(path, by)).contains("不在您负责的单位里");
    assertThat(post(path, by, "step", "take", "row", "0-2-0")).hasStatus(422);
    assertThat(post(path, by, "step", "check", "unit", foreign.id().toString())).hasStatus(404);
    post(path, by, "step", "take", "row", "0-2-0", "unit", folk.body("js").id().toString());
    assertThat(entries(call)).isEqualTo(1);
  }

  @Test
  void after_the_closing_date_a_form_is_refused_with_what_can_still_be_done() {
    var opened = Instant.now().minus(Duration.ofDays(2));
    var call = works.call(opened);
    var by = folk.coordinator(folk.body("js"));
    MovableClock.at(
        opened.plus(Duration.ofDays(11)),
        () -> {
          var answer = upload(base(call), by, "推荐表.csv", form(row("渡口", "13900001234")));
          assertThat(answer).hasStatus(422).bodyText().contains("征集已经截止", "请联系主办方");
        });
  }

  @Test
  void an_empty_file_and_no_file_are_refused() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    assertThat(upload(base(call), by, "空.csv", new byte[0])).hasStatus(422);
    var path = hand(call, by, (UUID.randomUUID() + "\n").getBytes(UTF_8));
    assertThat(get(path, by)).contains("找不到作品表");
  }

  @Test
  void a_form_in_gbk_is_read() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var text = new String(form(row("渡口", "１３９００００１２３４")), UTF_8);
    var path = hand(call, by, text.getBytes(Charset.forName("GB18030")));
    assertThat(get(path, by)).contains("渡口", "1 件可以导入，0 件有问题");
  }

  @Test
  void hostile_words_are_shown_as_words() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var hostile = "<img src=x onerror=alert(1)>";
    var path =
        hand(
            call,
            by,
            form(row(hostile, "13900001234"), row("=HYPERLINK(\"http://x\")", "13900001235")));
    assertThat(get(path, by))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain(hostile);
    post(path, by, "step", "take", "row", "0-1-0");
    assertThat(get(path, by)).doesNotContain(hostile);
  }

  @Test
  void links_to_claim_are_given_out_and_shown_once() {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var path = hand(call, by, form(row("渡口", "13900001234"), row("炉火", "13900001235")));
    post(path, by, "step", "take", "row", "0-1-0", "row", "0-2-0");
    var one = post(path + "/links", by, "place", "0-2-0");
    assertThat(one)
        .hasStatusOk()
        .bodyText()
        .contains("炉火", "https://jinbang.example/claim/", "<svg")
        .doesNotContain("渡口");
    assertThat(post(path + "/links", by)).hasStatusOk().bodyText().contains("炉火", "渡口");
    assertThat(post(path + "/links", by, "format", "xlsx")).hasStatusOk();
    assertThat(get(path, by)).doesNotContain("/claim/");
    assertThat(post(path + "/links", by, "place", "9-9-9")).hasStatus(404);
  }

  @Test
  void a_thousand_rows_are_taken_in_by_a_job_with_progress() throws Exception {
    var call = works.call();
    var by = folk.coordinator(folk.body("js"));
    var rows = new ArrayList<String>();
    IntStream.range(0, 1000).forEach(nr -> rows.add(row("作品" + nr, "13900001234")));
    var begun = System.nanoTime();
    var path = hand(call, by, form(rows.toArray(String[]::new)));
    assertThat(get(path, by)).contains("一并导入");
    var shown = IntStream.rangeClosed(1, 200).mapToObj(nr -> "0-" + nr + "-0").toList();
    var request =
        web.post().uri(path).with(as(by)).with(csrf()).param("step", "take").param("rest", "yes");
    request.param("shown", String.join(" ", shown)).param("row", shown.toArray(String[]::new));
    assertThat(request.exchange()).hasStatus(302);
    for (var i = 0; i < 300 && get(path + "/progress", by).contains("正在导入"); i++) {
      Thread.sleep(100);
    }
    System.out.printf(
        "a form of 1,000 rows imported in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertThat(entries(call)).isEqualTo(1000);
    assertThat(get(path, by)).contains("已经在的 1,000 件");
  }
}
