package io.jinbang.campaign.dispatch;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.documents.FileKind;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CascadeTests {
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Bodies bodies;
  @Autowired Notices notices;
  @Autowired Postings postings;
  @Autowired Reminders reminders;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester web;

  // -- the host writes and sends

  @Test
  void a_draft_follows_from_the_rulebook_and_is_sent_to_those_ticked() {
    var call = works.call();
    var host = folk.host();
    var base = "/host/c/" + call.slug() + "/notices";

    assertThat(get(base, host)).bodyText().contains("还没有通知");
    assertThat(post(base, host)).hasStatus(302).redirectedUrl().isEqualTo(base + "/1");
    assertThat(get(base + "/1", host))
        .hasStatusOk()
        .bodyText()
        .contains(
            call.rulebook().title().zh(),
            call.rulebook().themes().getFirst().name().zh(),
            "短边不低于 1080 像素",
            "/c/" + call.slug());
    assertThat(get(base + "/1/recipients", host)).bodyText().contains("江苏省", "兵团", "还没有联络员");
    assertThat(send(call, 1, folk.body("js"), folk.body("zj"))).hasStatus(302);

    assertThat(notices.dispatches(call.id()))
        .extracting(Dispatch::body)
        .containsExactlyInAnyOrder(folk.body("js").id(), folk.body("zj").id());
    assertThat(get(base + "/1/recipients", host)).bodyText().contains("已有 2 个单位收到，其中 2 个还没有确认");
  }

  @Test
  void what_was_sent_never_changes_and_goes_to_each_body_once() {
    var call = sentTo(folk.body("js"));
    var one = "/host/c/" + call.slug() + "/notices/1";

    assertThat(post(one, folk.host(), words("改过的标题"))).hasStatus(409);
    assertThat(post(one + "/discard", folk.host())).hasStatus(409);
    assertThat(send(call, 1, folk.body("js"), folk.body("zj"))).hasStatus(302);

    assertThat(notices.dispatches(call.id())).hasSize(2);
  }

  @Test
  void a_title_of_two_lines_an_empty_text_and_odd_days_are_refused_and_kept() {
    var call = works.call();
    var one = begin(call);

    assertThat(
            post(
                one,
                folk.host(),
                "title-zh",
                "标题\r\nBcc: all@example.org",
                "title-en",
                "",
                "text-zh",
                " ",
                "text-en",
                "kept as typed",
                "remind",
                "-1"))
        .hasStatus(422)
        .bodyText()
        .contains("标题要有一行字", "正文不能是空的", "天数应在 0 到 60 之间", "kept as typed");
  }

  @Test
  void words_are_shown_as_words_never_as_markup() {
    var call = works.call();
    post(begin(call), folk.host(), words("<img src=x onerror=alert(1)>"));
    send(call, 1, folk.body("js"));
    var unit = folk.coordinator(folk.body("js"));
    post(
        "/unit/c/" + call.slug() + "/notice/1/cover", unit, "note-zh", "<script>alert(2)</script>");

    var page = get("/c/" + call.slug() + "/n/" + codeOf(call, folk.body("js")), null);

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("&lt;img src=x", "&lt;script&gt;alert(2)")
        .doesNotContain("<img src=x", "<script>alert");
  }

  @Test
  void five_files_go_with_it_as_downloads_and_nothing_but_documents() {
    var call = works.call();
    var one = begin(call);

    assertThat(attach(one, "a.html", "<html>")).hasStatus(422).bodyText().contains("这个文件不是 PDF");
    for (var n = 1; n <= 5; n++) {
      assertThat(attach(one, "附件" + n + ".pdf", "%PDF-1.7 " + n)).hasStatus(302);
    }
    assertThat(attach(one, "附件6.pdf", "%PDF-1.7 6")).hasStatus(422).bodyText().contains("已有 5 个附件");
    send(call, 1, folk.body("js"));
    var code = codeOf(call, folk.body("js"));
    var file = fileOf(call);

    var public_ = "/c/" + call.slug() + "/n/" + code + "/files/" + file;
    var download = get(public_, null);
    assertThat(download).hasStatusOk().hasContentType("application/pdf");
    assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            get(
                "/unit/c/" + call.slug() + "/notice/1/files/" + file,
                folk.coordinator(folk.body("js"))))
        .hasStatusOk();
    assertThat(
            get(
                "/unit/c/" + call.slug() + "/notice/1/files/" + file,
                folk.coordinator(folk.body("zj"))))
        .hasStatus(404);
    assertThat(get("/c/" + works.call().slug() + "/n/" + code + "/files/" + file, null))
        .hasStatus(404);
    assertThat(post(one + "/files/" + file + "/remove", folk.host())).hasStatus(409);
  }

  @Test
  void a_supplement_is_a_notice_of_its_own() {
    var call = sentTo(folk.body("js"));
    var base = "/host/c/" + call.slug() + "/notices";

    assertThat(post(base, folk.host())).redirectedUrl().isEqualTo(base + "/2");
    assertThat(send(call, 2, folk.body("js"))).hasStatus(302);

    var unit = folk.coordinator(folk.body("js"));
    assertThat(get("/unit/c/" + call.slug() + "/notice", unit))
        .redirectedUrl()
        .endsWith("/notice/1");
    post("/unit/c/" + call.slug() + "/notice/1/acknowledge", unit);
    assertThat(get("/unit/c/" + call.slug() + "/notice", unit))
        .redirectedUrl()
        .endsWith("/notice/2");
    assertThat(get("/unit/c/" + call.slug() + "/notice/2", unit))
        .bodyText()
        .contains("第 1 号通知", "补充通知");
  }

  // -- a body reads, acknowledges, adds, forwards

  @Test
  void opening_and_acknowledging_are_kept_once() {
    var call = sentTo(folk.body("js"));
    var unit = folk.coordinator(folk.body("js"));
    var one = "/unit/c/" + call.slug() + "/notice/1";
    assertThat(only(call).state()).isEqualTo(Dispatch.State.SENT);

    get(one, unit);
    assertThat(only(call).state()).isEqualTo(Dispatch.State.OPENED);
    assertThat(get("/desk", unit)).bodyText().contains("有通知等您确认", one);
    post(one + "/acknowledge", unit);
    var first = only(call);
    assertThat(first.state()).isEqualTo(Dispatch.State.ACKNOWLEDGED);
    assertThat(post(one + "/acknowledge", unit)).hasStatus(302);

    assertThat(only(call)).isEqualTo(first);
    assertThat(get("/desk", unit)).bodyText().doesNotContain(one);
  }

  @Test
  void a_notice_goes_on_to_children_with_deadline_and_quota() {
    var province = folk.body("js");
    var city = folk.unit(province, "示例市局");
    var museum = folk.unit(city, "示例博物馆");
    var call = sentTo(province);
    var unit = folk.coordinator(province);
    var one = "/unit/c/" + call.slug() + "/notice/1";
    var earlier = at(call, -3);

    post(one + "/cover", unit, "note-zh", "请于本周内转发。", "deadline", earlier);
    assertThat(post(one + "/forward", unit, "to", city.id().toString(), "quota-" + city.id(), "20"))
        .hasStatus(302);

    var below = dispatch(call, city);
    assertThat(below.from()).isEqualTo(province.id());
    assertThat(below.quota()).isEqualTo(20);
    assertThat(dispatch(call, province).state()).isEqualTo(Dispatch.State.FORWARDED);
    var instant = LocalDateTime.parse(earlier).atZone(call.rulebook().zone()).toInstant();
    assertThat(notices.termsOf(call.id(), city.id())).isEqualTo(new Terms(instant, 20));
    assertThat(notices.termsOf(call.id(), museum.id())).isEqualTo(new Terms(instant, null));
    assertThat(notices.termsOf(call.id(), folk.body("zj").id())).isEqualTo(Terms.FREE);
    assertThat(notices.termsOf(call.id(), List.of(city, museum, folk.body("zj"))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                city.id(),
                new Terms(instant, 20),
                museum.id(),
                new Terms(instant, null),
                folk.body("zj").id(),
                Terms.FREE));
    // what stands above is read where only those below are asked about
    assertThat(notices.termsOf(call.id(), List.of(museum)))
        .containsExactly(Map.entry(museum.id(), new Terms(instant, null)));
    var cityUnit = folk.coordinator(city);
    assertThat(get(one, cityUnit)).bodyText().contains("请于本周内转发。", "推荐名额：20 件");
    // earlier still below, never later
    assertThat(post(one + "/cover", cityUnit, "deadline", at(call, -2)))
        .hasStatus(422)
        .bodyText()
        .contains("内部截止时间要早于您收到的截止时间");
    assertThat(post(one + "/cover", cityUnit, "deadline", at(call, -4))).hasStatus(302);
    assertThat(notices.termsOf(call.id(), museum.id()).deadline()).isBefore(instant);
    // the earliest of the line counts, whoever set it later
    post(one + "/cover", unit, "deadline", at(call, -5));
    assertThat(notices.termsOf(call.id(), museum.id()).deadline())
        .isEqualTo(LocalDateTime.parse(at(call, -5)).atZone(call.rulebook().zone()).toInstant());
  }

  @Test
  void a_quota_is_a_whole_number_above_none() {
    var province = folk.body("sd");
    var city = folk.unit(province, "示例市局");
    var call = sentTo(province);
    var unit = folk.coordinator(province);
    var forward = "/unit/c/" + call.slug() + "/notice/1/forward";

    for (var bad : List.of("-1", "0", "1.5", "100000", "many")) {
      assertThat(post(forward, unit, "to", city.id().toString(), "quota-" + city.id(), bad))
          .hasStatus(422)
          .bodyText()
          .contains("推荐名额要是 1 到 99999 之间的整数");
    }
    assertThat(notices.dispatches(call.id())).hasSize(1);
    post(forward, unit, "to", city.id().toString(), "quota-" + city.id(), "3");
    post(forward, unit, "quota-" + city.id(), "");
    assertThat(dispatch(call, city).quota()).isNull();
  }

  @Test
  void nobody_forwards_outside_the_own_subtree() {
    var province = folk.body("hb");
    var call = sentTo(province);
    var unit = folk.coordinator(province);
    var forward = "/unit/c/" + call.slug() + "/notice/1/forward";

    for (var foreign :
        List.of(
            folk.body("jx").id(),
            folk.unit(folk.body("jx"), "别处的单位").id(),
            bodies.host().id(),
            province.id(),
            Id.<Body>random())) {
      assertThat(post(forward, unit, "to", foreign.toString())).hasStatus(404);
      assertThat(post(forward, unit, "quota-" + foreign, "1")).hasStatus(404);
    }
    assertThat(post(forward, unit, "to", "no-id")).hasStatus(404);
    assertThat(post(forward, unit)).hasStatus(422);
    assertThat(notices.dispatches(call.id())).hasSize(1);
  }

  @Test
  void what_never_came_to_a_body_is_not_there_for_it() {
    var call = sentTo(folk.body("hn"));
    var other = folk.coordinator(folk.body("gx"));
    var one = "/unit/c/" + call.slug() + "/notice/1";

    assertThat(get("/unit/c/" + call.slug() + "/notice", other)).bodyText().contains("还没有收到通知");
    assertThat(get(one, other)).hasStatus(404);
    for (var act : List.of("acknowledge", "cover", "forward", "remind")) {
      assertThat(post(one + "/" + act, other)).hasStatus(404);
    }
    assertThat(only(call).openedAt()).isNull();
  }

  // -- the share page

  @Test
  void a_share_page_shows_notice_note_and_deadline_and_leads_to_entry() {
    var province = folk.body("fj");
    var call = sentTo(province);
    var unit = folk.coordinator(province);
    post(
        "/unit/c/" + call.slug() + "/notice/1/cover",
        unit,
        "note-zh",
        "欢迎报送。",
        "deadline",
        at(call, -1));
    var code = codeOf(call, province);
    var page = "/c/" + call.slug() + "/n/" + code;

    assertThat(get(page, null))
        .hasStatusOk()
        .bodyText()
        .contains("欢迎报送。", "福建省", "/my/enter/" + call.slug() + "?via=" + code, "北京时间");
    assertThat(get(page + "/qr.svg", null))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("image/svg+xml")
        .bodyText()
        .startsWith("<svg");
    assertThat(get(page + "/poster", null)).hasStatusOk();
    assertThat(get("/unit/c/" + call.slug() + "/notice/1", unit))
        .bodyText()
        .contains("https://jinbang.example" + page, "【征集通知】");
    assertThat(notices.bodyOfShare(call.id(), code)).contains(province);
  }

  @Test
  void a_guessed_code_opens_nothing() {
    var call = sentTo(folk.body("fj"));
    var code = codeOf(call, folk.body("fj"));

    for (var guess :
        List.of("0000000000000000", code.toUpperCase(), code.substring(1), "%27", "..")) {
      assertThat(get("/c/" + call.slug() + "/n/" + guess, null)).hasStatus4xxClientError();
      assertThat(notices.bodyOfShare(call.id(), guess)).isEmpty();
    }
    assertThat(notices.bodyOfShare(works.call().id(), code)).isEmpty();
  }

  // -- letters

  @Test
  void notice_and_forwarding_letter_are_saved_as_word_files() {
    var call = sentTo(folk.body("js"));
    var docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    var notice = get("/host/c/" + call.slug() + "/notices/1/letter.docx", folk.host());
    var unit = "/unit/c/" + call.slug() + "/notice/1/letter.docx";
    var forwarding = get(unit, folk.coordinator(folk.body("js")));

    for (var letter : List.of(notice, forwarding)) {
      assertThat(letter).hasStatusOk().hasContentType(docx);
      assertThat(FileKind.of(letter.getResponse().getContentAsByteArray())).contains(FileKind.DOCX);
    }
    assertThat(get(unit, folk.coordinator(folk.body("zj")))).hasStatus(404);
  }

  @Test
  void coordinators_get_a_letter_and_the_silent_are_reminded_once_a_day() {
    var city = folk.unit(folk.body("ah"), "示例市局");
    var call = sentTo(folk.body("ah"));
    var provinceUnit = folk.coordinator(folk.body("ah"));
    var cityUnit = folk.coordinator(city);
    var one = "/unit/c/" + call.slug() + "/notice/1";
    post(one + "/forward", provinceUnit, "to", city.id().toString());
    deliver();

    assertThat(letters(cityUnit)).anySatisfy(l -> assertThat(l).contains("安徽省 向", one));
    assertThat(post(one + "/remind", provinceUnit, "days", "0")).hasStatus(302);
    assertThat(reminders(cityUnit)).isEqualTo(1);
    post(one + "/remind", provinceUnit, "days", "0");
    post("/host/c/" + call.slug() + "/notices/1/remind", folk.host(), "days", "0");
    assertThat(reminders(cityUnit)).isEqualTo(1);
    // those who answered are left alone
    assertThat(reminders(provinceUnit)).isZero();
  }

  @Test
  void after_days_of_silence_a_reminder_goes_by_itself_and_one_before_an_own_deadline() {
    var city = folk.unit(folk.body("gz"), "示例市局");
    var call = sentTo(city);
    var unit = folk.coordinator(city);
    jdbc.sql(
            """
            update campaign.dispatch set sent_at = sent_at - interval '3 days 1 hour'
            where notice in (select id from campaign.notice where campaign = :call)
            """)
        .param("call", call.id().value())
        .update();

    reminders.remindTheSilent();
    reminders.remindTheSilent();
    assertThat(reminders(unit)).isEqualTo(1);

    var one = "/unit/c/" + call.slug() + "/notice/1";
    post(one + "/cover", unit, "deadline", at(call, -7)); // two days from now
    reminders.countDown();
    reminders.countDown();
    assertThat(letters(unit).stream().filter(l -> l.contains("三天之内就到"))).hasSize(1);
  }

  @Test
  void a_notice_to_thousands_is_sent_in_one_step_and_written_to_in_portions() {
    var province = folk.body("xj");
    jdbc.sql(
            """
            insert into organization.body (id, parent, name_zh, name_en, kind, added_at)
            select gen_random_uuid(), :parent, :name || n, :name || n, 'UNIT', now()
            from generate_series(1, 3000) n
            """)
        .param("parent", province.id().value())
        .param("name", "示例单位 " + UUID.randomUUID() + " ")
        .update();
    var call = sentTo(province);
    var all =
        bodies.children(province.id()).stream()
            .flatMap(b -> List.of("to", b.id().toString()).stream());

    assertThat(
            post(
                "/unit/c/" + call.slug() + "/notice/1/forward",
                folk.coordinator(province),
                all.toArray(String[]::new)))
        .hasStatus(302);

    assertThat(notices.dispatches(call.id())).hasSizeGreaterThan(3_000);
    assertThat(postings.deliver()).isLessThanOrEqualTo(300);
    deliver();
    assertThat(unlettered(call)).isZero();
    var more = "to,".repeat(10_000).split(",");
    var tooMany = new String[20_000];
    for (var i = 0; i < more.length; i++) {
      tooMany[2 * i] = "to";
      tooMany[2 * i + 1] = UUID.randomUUID().toString();
    }
    assertThat(post("/host/c/" + call.slug() + "/notices/1/send", folk.host(), tooMany))
        .hasStatus(422);
    jdbc.sql("delete from campaign.dispatch where from_body = :p")
        .param("p", province.id().value())
        .update();
    jdbc.sql("delete from organization.body where parent = :p and name_zh like '示例单位 %'")
        .param("p", province.id().value())
        .update();
  }

  // -- how

  private Campaign sentTo(Body... to) {
    var call = works.call();
    begin(call);
    send(call, 1, to);
    return call;
  }

  private String begin(Campaign call) {
    post("/host/c/" + call.slug() + "/notices", folk.host());
    return "/host/c/" + call.slug() + "/notices/1";
  }

  private MvcTestResult send(Campaign call, int number, Body... to) {
    var fields = new String[2 * to.length];
    for (var i = 0; i < to.length; i++) {
      fields[2 * i] = "to";
      fields[2 * i + 1] = to[i].id().toString();
    }
    return post("/host/c/" + call.slug() + "/notices/" + number + "/send", folk.host(), fields);
  }

  private MvcTestResult attach(String notice, String name, String content) {
    var file =
        new MockMultipartFile(
            "file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    return web.post()
        .uri(notice + "/files")
        .multipart()
        .file(file)
        .with(as(folk.host()))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }

  private static String[] words(String title) {
    return new String[] {
      "title-zh", title, "title-en", title, "text-zh", title, "text-en", title, "remind", "0"
    };
  }

  /** So many days from the close of the call, as a field takes it. */
  private static String at(Campaign call, int days) {
    var zone = call.rulebook().zone();
    return call.rulebook().timeline().webCloses().atZone(zone).toLocalDateTime().plusDays(days)
        + "";
  }

  private Dispatch only(Campaign call) {
    return notices.dispatches(call.id()).getFirst();
  }

  private Dispatch dispatch(Campaign call, Body body) {
    return notices.dispatches(call.id()).stream()
        .filter(one -> one.body().equals(body.id()))
        .findFirst()
        .orElseThrow();
  }

  private String codeOf(Campaign call, Body body) {
    return dispatch(call, body).code();
  }

  private String fileOf(Campaign call) {
    return jdbc.sql(
            """
            select a.id from campaign.attachment a join campaign.notice n on n.id = a.notice
            where n.campaign = :call limit 1
            """)
        .param("call", call.id().value())
        .query(UUID.class)
        .single()
        .toString();
  }

  private void deliver() {
    while (postings.deliver() > 0) {
      // until none is left
    }
  }

  private long unlettered(Campaign call) {
    return jdbc.sql(
            """
            select count(*) from campaign.dispatch d join campaign.notice n on n.id = d.notice
            where n.campaign = :call and d.lettered_at is null
            """)
        .param("call", call.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> letters(Person to) {
    return jdbc.sql("select body from mail.letter where recipient = :to")
        .param("to", to.email())
        .query(String.class)
        .list();
  }

  private long reminders(Person to) {
    return letters(to).stream().filter(letter -> letter.contains("还没有确认收到")).count();
  }

  private MvcTestResult get(String path, @org.jspecify.annotations.Nullable Person who) {
    var request = web.get().uri(java.net.URI.create(path)).locale(java.util.Locale.CHINA);
    return (who == null ? request : request.with(as(who))).exchange();
  }

  private MvcTestResult post(String path, Person who, String... fields) {
    var request =
        web.post().uri(path).with(as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
