package io.jinbang.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.installation.MovableClock;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class AgendaPagesTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;

  private Visitor visitor;
  private Gathering gathering;
  private String base;

  @BeforeEach
  void made() {
    visitor = new Visitor(web, "203.0.113.80");
    gathering = Summit.made(jdbc);
    base = "/g/" + gathering.slug();
  }

  private void release(int version, Session... sessions) {
    Summit.release(
        jdbc,
        Summit.programme(gathering, version, List.of(sessions)),
        "2026-09-0" + version + "T00:00:00Z");
  }

  private String page(String path) throws UnsupportedEncodingException {
    var result = visitor.get(base + path);
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static String at(String moment, Callable<String> look) {
    var seen = new ArrayList<String>();
    MovableClock.at(
        Instant.parse(moment),
        () -> {
          try {
            seen.add(look.call());
          } catch (Exception broken) {
            throw new AssertionError(broken);
          }
        });
    return seen.getFirst();
  }

  private List<String> addresses(Session session) {
    var addresses = new ArrayList<String>();
    for (var path :
        List.of(
            "/agenda",
            "/agenda?q=x",
            "/agenda/mine",
            "/speakers",
            "/speakers/" + Summit.FIRST.id(),
            "/speakers/" + Summit.FIRST.id() + "/calendar.ics",
            "/sessions/" + session.id(),
            "/sessions/" + session.id() + "/calendar.ics",
            "/forums/" + Summit.FORUM.id() + "/calendar.ics",
            "/calendar.ics",
            "/calendar.ics?language=en",
            "/my.ics?s=" + session.id() + "," + Summit.CLOSED.id(),
            "/schedule.xml",
            "/schedule.json",
            "/programme.pdf",
            "/worker.js")) {
      addresses.add(base + path);
    }
    addresses.add("/api" + base + "/programme");
    return addresses;
  }

  // -- released or not

  @Test
  void before_its_release_a_programme_is_not_found_anywhere_nor_after_for_an_unknown_name() {
    for (var address : addresses(Summit.OPENING)) {
      assertThat(visitor.get(address)).as(address).hasStatus(404);
      assertThat(visitor.get(address.replace(gathering.slug(), "no-such"))).hasStatus(404);
    }
    release(1, Summit.OPENING);
    for (var address : addresses(Summit.OPENING)) {
      assertThat(visitor.get(address)).as(address).hasStatusOk();
    }
  }

  @Test
  void what_is_not_open_is_not_found_by_its_id_either() {
    release(1, Summit.CLOSED, Summit.OPENING);
    assertThat(visitor.get(base + "/sessions/" + Summit.CLOSED.id())).hasStatus(404);
    assertThat(visitor.get(base + "/sessions/" + Summit.CLOSED.id() + "/calendar.ics"))
        .hasStatus(404);
    assertThat(visitor.get(base + "/speakers/" + Summit.GUARDED.id())).hasStatus(404);
    assertThat(visitor.get(base + "/forums/" + Summit.HIDDEN.id() + "/calendar.ics"))
        .hasStatus(404);
  }

  /** All that goes out, once with and once without what nobody may see. */
  @Test
  void what_is_not_open_and_what_is_in_the_draft_changes_no_byte_of_any_answer() {
    release(1, Summit.OPENING, Summit.SECOND);
    var without = answers();
    var other = Summit.made(jdbc);
    Summit.release(
        jdbc,
        Summit.programme(other, 1, List.of(Summit.CLOSED, Summit.OPENING, Summit.SECOND)),
        "2026-09-01T00:00:00Z");
    draft(other);
    var first = gathering;
    gathering = other;
    base = "/g/" + other.slug();
    var with = answers();
    with.forEach(
        (path, body) ->
            assertThat(bare(body, other)).as(path).isEqualTo(bare(without.get(path), first)));
  }

  /** Without the gathering's own name and number, by which alone the two may be told apart. */
  private static String bare(String body, Gathering of) {
    return body.replace(of.slug(), "SLUG")
        .replace(of.slug().replace('-', '_'), "SLUG")
        .replace(of.id().toString(), "ID");
  }

  private Map<String, String> answers() {
    var answers = new HashMap<String, String>();
    for (var address : addresses(Summit.OPENING)) {
      answers.put(
          address.replace(gathering.slug(), "SLUG"),
          at(
              "2026-10-16T01:45:00Z",
              () ->
                  visitor
                      .get(address)
                      .getResponse()
                      .getContentAsString(StandardCharsets.ISO_8859_1)
                      .replaceAll("name=\"csrf\" content=\"[^\"]+\"", "")));
    }
    return answers;
  }

  /** A draft full of words that must not be seen. */
  private void draft(Gathering of) {
    jdbc.sql(
            """
            insert into programme.session (id, gathering, kind, title_zh, title_en, minutes, open,
              made_at)
            values (gen_random_uuid(), :gathering, 'TALK', '草稿', 'Draft', 30, true, now())
            """)
        .param("gathering", of.id().value())
        .update();
    jdbc.sql("update programme.gathering set theme_zh = '草稿主题', name_zh = '草稿名' where id = :id")
        .param("id", of.id().value())
        .update();
  }

  // -- pages

  @Test
  void the_agenda_marks_what_is_on_and_what_comes_next_by_the_clock() {
    release(1, Summit.OPENING, Summit.SECOND, Summit.NIGHT);
    var before = at("2026-10-16T00:30:00Z", () -> page("/agenda"));
    assertThat(before).contains("下一场").doesNotContain("正在进行");
    var during = at("2026-10-16T01:45:00Z", () -> page("/agenda"));
    assertThat(during).contains("正在进行", "下一场");
    var after = at("2026-10-17T01:45:00Z", () -> page("/agenda"));
    assertThat(after).doesNotContain("正在进行", "下一场");
    assertThat(after).contains("次日 01:00", "北京时间", "对话&lt;产业&gt;&amp;未来");
  }

  @Test
  void filters_and_words_narrow_the_agenda() throws Exception {
    release(1, Summit.OPENING, Summit.SECOND);
    assertThat(page("/agenda?hall=" + Summit.SIDE.id()))
        .contains("未来</a>")
        .doesNotContain("开幕主题演讲</a>");
    assertThat(page("/agenda?q=未来 嘉宾01")).contains("未来</a>").doesNotContain("开幕主题演讲</a>");
    assertThat(page("/agenda?q=main")).contains("开幕主题演讲</a>");
    assertThat(page("/agenda?q=ain")).contains("没有符合条件的场次");
    assertThat(page("/agenda?q=不露面的人")).contains("没有符合条件的场次");
    assertThat(page("/agenda?spoken=en&speaker=" + Summit.THIRD.id())).contains("开幕主题演讲</a>");
    assertThat(page("/agenda?kind=CEREMONY")).contains("没有符合条件的场次");
    assertThat(page("/agenda?day=never&forum=%3Cscript%3E")).doesNotContain("<script>&");
  }

  @Test
  void pages_read_in_english_as_well() throws Exception {
    release(1, Summit.OPENING);
    assertThat(page("/agenda?lang=en")).contains("Programme", "Sample Summit", "Beijing time");
    assertThat(page("/sessions/" + Summit.OPENING.id())).contains("Interpreted into English");
  }

  @Test
  void machines_find_the_events_on_the_page_and_no_title_can_end_the_script() throws Exception {
    release(1, Summit.OPENING, Summit.SECOND);
    var page = page("/agenda");
    var data =
        page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
    assertThat(data).doesNotContain("<", ">", "&");
    var event = JsonMapper.shared().readTree(data);
    assertThat(event.get("@type").asString()).isEqualTo("Event");
    assertThat(event.get("subEvent")).hasSize(2);
    var second = event.get("subEvent").get(1);
    assertThat(second.get("name").asString()).isEqualTo("对话<产业>&未来");
    assertThat(second.get("startDate").asString()).isEqualTo("2026-10-16T09:30:00+08:00");
    assertThat(second.get("location").get("name").asString()).isEqualTo("示例会展中心 二楼厅");
    assertThat(second.get("performer").get(0).get("name").asString()).isEqualTo("嘉宾01");
  }

  // -- for programs

  @Test
  void programs_get_nothing_again_that_has_not_changed() {
    release(1, Summit.OPENING);
    for (var path :
        List.of("/api" + base + "/programme", base + "/schedule.xml", base + "/calendar.ics")) {
      var first = visitor.get(path);
      assertThat(first).hasStatusOk();
      assertThat(first.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache, public");
      var tag = first.getResponse().getHeader("ETag");
      assertThat(tag).isNotBlank();
      assertThat(again(path, tag)).hasStatus(304);
    }
    var before = visitor.get(base + "/calendar.ics").getResponse().getHeader("ETag");
    release(2, Summit.OPENING, Summit.SECOND);
    assertThat(again(base + "/calendar.ics", before)).hasStatusOk();
  }

  private MvcTestResult again(String path, String tag) {
    return web.get().uri(path).header("If-None-Match", tag).exchange();
  }

  @Test
  void the_api_tells_the_programme_in_both_languages() throws Exception {
    release(1, Summit.CLOSED, Summit.OPENING);
    var body =
        visitor
            .get("/api" + base + "/programme")
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    var told = JsonMapper.shared().readTree(body);
    assertThat(told.get("version").asInt()).isEqualTo(1);
    assertThat(told.get("sessions")).hasSize(1);
    var session = told.get("sessions").get(0);
    assertThat(session.get("title").get("zh").asString()).isEqualTo("开幕主题演讲");
    assertThat(session.get("start").asString()).isEqualTo("2026-10-16T09:00:00+08:00");
    assertThat(session.get("people").get(0).get("part").asString()).isEqualTo("HOST");
    assertThat(body).doesNotContain(Summit.SECRET);
  }

  @Test
  void a_calendar_of_ones_own_holds_what_was_chosen_and_is_open() throws Exception {
    release(1, Summit.CLOSED, Summit.OPENING, Summit.SECOND);
    var mine = page("/my.ics?s=" + Summit.SECOND.id() + "," + Summit.CLOSED.id() + ",not-an-id");
    assertThat(mine).contains("UID:" + Summit.SECOND.id());
    assertThat(mine).doesNotContain(Summit.OPENING.id().toString(), Summit.CLOSED.id().toString());
    assertThat(visitor.get(base + "/my.ics")).hasStatus(422);
    assertThat(visitor.get(base + "/my.ics?s=" + "x,".repeat(301))).hasStatus(422);
  }

  @Test
  void the_printed_programme_has_a5_pages_and_both_languages() throws Exception {
    release(1, Summit.CLOSED, Summit.OPENING, Summit.NIGHT);
    var pdf = visitor.get(base + "/programme.pdf").getResponse().getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      // ISO 216: A5 is 148 mm by 210 mm
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(419f, 420f);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(595f, 596f);
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Sample Summit", "开幕", "Session 6", "Main Hall", "Its talk");
      assertThat(text).doesNotContain("密室", "Speaker 2\n");
    }
  }
}
