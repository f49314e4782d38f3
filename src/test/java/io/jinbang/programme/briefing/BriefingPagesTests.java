package io.jinbang.programme.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.documents.GridDocument;
import io.jinbang.installation.MovableClock;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.programme.PressList;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class BriefingPagesTests {
  /** Of the release, long after anything a test does before it. */
  private static final Instant INSTANT = Instant.parse("2036-10-15T04:00:00Z");

  private static final Pattern CREATED = Pattern.compile("/briefings/([0-9a-f-]{36})$");
  private static final String TEXT =
      """
      主持人：大家好。
      00:01:30 发布人一：大会定于十月举行。
      问（示例报 记者01）：有多少展商？
      发布人一：一百家左右。
      """;

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired People people;
  @Autowired Letters letters;
  @Autowired Briefings briefings;
  @Autowired PressDesks desks;
  @Autowired PressList pressList;
  @Autowired Programmes programmes;
  @Autowired GridDocument grids;

  private Actor host;
  private Person second;
  private String slug;
  private UUID speaker;

  @BeforeEach
  void setUp() {
    host = folk.host().actor();
    second = people.invite(host, "主办02", Folk.address("host"), Role.HOST, null).person();
    slug = "b" + UUID.randomUUID().toString().substring(0, 12);
    var gathering = UUID.randomUUID();
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample Gathering', 'Asia/Shanghai', '2036-10-16',
              '2036-10-18', '{HOST}', :by, now())
            """)
        .param("id", gathering)
        .param("slug", slug)
        .param("by", host.person())
        .update();
    speaker = UUID.randomUUID();
    jdbc.sql(
            """
            insert into programme.speaker (id, gathering, name_zh, name_en, rank, made_at)
            values (:id, :gathering, '发布人一', 'Speaker One', 1, now())
            """)
        .param("id", speaker)
        .param("gathering", gathering)
        .update();
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(Works.as(folk.host())).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    return post(folk.host(), path, fields);
  }

  private MvcTestResult post(Person who, String path, String... fields) {
    var form = web.post().uri(path).with(Works.as(who)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String base() {
    return "/host/g/" + slug + "/briefings";
  }

  private String briefing() {
    var made =
        post(
            base(),
            "title-zh",
            "大会新闻发布会",
            "title-en",
            "Press briefing",
            "begins",
            "2036-10-15T10:00",
            "speakers",
            speaker.toString());
    var found = CREATED.matcher(String.valueOf(made.getResponse().getRedirectedUrl()));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Briefing kept(String id) {
    return briefings.get(host, slug, Id.parse(id));
  }

  /** Taken over, proposed, signed off and to be public at the instant. */
  private String scheduled() {
    var id = briefing();
    var one = base() + "/" + id;
    assertThat(post(one + "/import", "text", TEXT, "do", "take")).hasStatus3xxRedirection();
    assertThat(post(one + "/propose")).hasStatus3xxRedirection();
    assertThat(post(second, one + "/sign")).hasStatus3xxRedirection();
    assertThat(post(one + "/post", "at", "2036-10-15T12:00")).hasStatus3xxRedirection();
    return id;
  }

  private static void at(Instant moment, Runnable action) {
    MovableClock.at(moment, action);
  }

  private MvcTestResult stranger(String path) {
    return web.get().uri(path).locale(Locale.CHINA).exchange();
  }

  // -- the transcript

  @Test
  void a_pasted_transcript_is_shown_before_it_is_taken() {
    var id = briefing();
    var one = base() + "/" + id;
    var shown = post(one + "/import", "text", TEXT, "do", "preview");
    assertThat(shown).hasStatusOk();
    assertThat(text(shown)).contains("预览：4 段", "示例报 记者01");
    assertThat(kept(id).transcript()).isEmpty();
    post(one + "/import", "text", TEXT, "do", "take");
    assertThat(kept(id).transcript())
        .extracting(Paragraph::kind)
        .containsExactly(
            Paragraph.Kind.MODERATOR,
            Paragraph.Kind.SPEECH,
            Paragraph.Kind.QUESTION,
            Paragraph.Kind.ANSWER);
    assertThat(text(get(one))).contains("英文 0/4 段", "示例报 记者01", "1:30");
  }

  @Test
  void whoever_is_not_among_the_speakers_says_nothing() {
    var id = briefing();
    var one = base() + "/" + id;
    var wrong = post(one + "/import", "text", TEXT + "路人甲：我也说。\n", "do", "take");
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("第 5 行：“路人甲”不在发布人之列");
    assertThat(kept(id).transcript()).isEmpty();
    var typed = post(one + "/say", "kind", "SPEECH", "speaker", UUID.randomUUID().toString());
    assertThat(typed).hasStatus(422);
    assertThat(text(typed)).contains("说话的人不在发布人之列", "没有内容");
  }

  @Test
  void paragraphs_are_typed_moved_and_deleted_and_a_quoted_speaker_stays() {
    var id = briefing();
    var one = base() + "/" + id;
    post(one + "/say", "kind", "SPEECH", "speaker", speaker.toString(), "zh", "一", "en", "One");
    post(one + "/say", "kind", "NOTE", "zh", "二", "time", "1:02:03");
    assertThat(kept(id).transcript().getLast().second()).isEqualTo(3723);
    var last = kept(id).transcript().getLast().id();
    post(one + "/say/" + last, "do", "up");
    assertThat(kept(id).transcript().getFirst().id()).isEqualTo(last);
    var gone = post(one + "/edit", "title-zh", "大会新闻发布会", "begins", "2036-10-15T10:00");
    assertThat(gone).hasStatus(422);
    assertThat(text(gone)).contains("实录里引用了不在发布人之列的人");
    post(one + "/say/" + last, "do", "remove");
    assertThat(kept(id).transcript()).hasSize(1);
    assertThat(get("/host/g/nowhere/briefings/" + id)).hasStatus(404);
  }

  // -- the release

  @Test
  void nothing_is_public_a_second_before_the_instant_and_everything_at_it() {
    var id = scheduled();
    var open = "/g/" + slug + "/briefings";
    var all =
        List.of(
            open,
            open + "/" + id,
            open + "/" + id + "/transcript.pdf",
            open + "/" + id + "/transcript.docx");
    at(
        INSTANT.minusSeconds(1),
        () -> all.forEach(path -> assertThat(stranger(path)).as(path).hasStatus(404)));
    at(INSTANT, () -> all.forEach(path -> assertThat(stranger(path)).as(path).hasStatusOk()));
    at(
        INSTANT,
        () -> {
          var page = text(stranger(open + "/" + id));
          assertThat(page).contains("大会定于十月举行。", "示例报 记者01 问", "发布人一", "存证第");
          assertThat(pdf(stranger(all.get(2)))).contains("大会定于十月举行。");
          var docx = stranger(all.get(3)).getResponse().getContentAsByteArray();
          assertThat(grids.read("a.docx", docx).getLast().rows().toString())
              .contains("问（示例报 记者01）：有多少展商？");
          var english = text(web.get().uri(open + "/" + id + "?lang=en").exchange());
          assertThat(english).contains("0 of 4 paragraphs are there in English", "Speaker One");
        });
  }

  private static String pdf(MvcTestResult result) {
    try (var document = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
      return java.text.Normalizer.normalize(
          new PDFTextStripper().getText(document), java.text.Normalizer.Form.NFKC);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_proposer_cannot_sign_and_an_embargo_in_the_past_is_refused() {
    var id = briefing();
    var one = base() + "/" + id;
    assertThat(text(post(one + "/propose"))).contains("实录或发布人还是空的");
    post(one + "/say", "kind", "NOTE", "zh", "", "en", "English only");
    post(one + "/say", "kind", "NOTE", "zh", "中文");
    assertThat(text(post(one + "/propose"))).contains("有 1 段没有中文");
    var bare = kept(id).transcript().getFirst().id();
    post(one + "/say/" + bare, "kind", "NOTE", "zh", "说明");
    assertThat(post(one + "/propose")).hasStatus3xxRedirection();
    assertThat(post(one + "/sign")).hasStatus(422);
    assertThat(text(post(one + "/say", "kind", "NOTE", "zh", "晚了"))).contains("已提请发布，不能再改");
    post(second, one + "/sign");
    var past = post(one + "/post", "at", "2020-01-01T10:00");
    assertThat(past).hasStatus(422);
    assertThat(text(past)).contains("公布时间已经过去");
    assertThat(text(post(one + "/post", "at", "soon"))).contains("看不懂这个时间");
    assertThat(post(one + "/take-back")).hasStatus3xxRedirection();
    assertThat(post(one + "/say", "kind", "NOTE", "zh", "再改")).hasStatus3xxRedirection();
  }

  @Test
  void what_is_put_right_after_the_release_stays_to_be_read_with_its_reason() {
    var id = scheduled();
    var one = base() + "/" + id;
    var answer = kept(id).transcript().getLast().id();
    var correct = one + "/correct/" + answer;
    assertThat(post(correct, "zh", "五十四家。", "reason-zh", "口误")).hasStatus(404); // not yet public
    at(
        INSTANT.plusSeconds(60),
        () -> {
          var wrong = post(correct, "zh", "一百家左右。");
          assertThat(text(wrong)).contains("和现在的文字一样", "没有写原因");
          assertThat(post(correct, "zh", "五十四家。", "reason-zh", "口误")).hasStatus3xxRedirection();
          var page = text(stranger("/g/" + slug + "/briefings/" + id));
          assertThat(page)
              .containsSubsequence("<del>一百家左右。</del>", "更正于", "口误", "五十四家。")
              .contains("1 处更正");
        });
  }

  @Test
  void what_is_withdrawn_is_explained_and_given_to_nobody() {
    var id = scheduled();
    var one = base() + "/" + id;
    at(
        INSTANT.plusSeconds(60),
        () -> {
          assertThat(post(one + "/withdraw")).hasStatus(422);
          assertThat(post(one + "/withdraw", "reason-zh", "数字有误，另行发布")).hasStatus3xxRedirection();
          var open = "/g/" + slug + "/briefings/" + id;
          assertThat(text(stranger(open))).contains("撤下", "数字有误，另行发布").doesNotContain("大会定于十月举行。");
          assertThat(stranger(open + "/transcript.pdf")).hasStatus(404);
          assertThat(stranger(open + "/transcript.docx")).hasStatus(404);
          var answer = kept(id).transcript().getLast().id();
          assertThat(post(one + "/correct/" + answer, "zh", "x", "reason-zh", "y")).hasStatus(422);
        });
  }

  @Test
  void a_briefing_is_found_under_its_own_gathering_only() {
    var id = scheduled();
    var mine = slug;
    setUp();
    at(
        INSTANT,
        () -> {
          assertThat(stranger("/g/" + slug + "/briefings/" + id)).hasStatus(404);
          assertThat(stranger("/g/" + mine + "/briefings/" + id)).hasStatusOk();
        });
  }

  // -- the press

  private void openDesk(int most) {
    var opened =
        post(
            "/host/g/" + slug + "/press/desk",
            "closes",
            "2036-10-14T18:00",
            "most",
            String.valueOf(most),
            "consent-zh",
            "只用于核发采访证。",
            "consent-en",
            "For accreditation only.",
            "keep",
            "2036-11-18");
    assertThat(opened).hasStatus3xxRedirection();
  }

  private String apply(Visitor visitor, String name, String outlet) {
    var email = Folk.address("press");
    var applied =
        visitor.post(
            "/g/" + slug + "/press",
            "name",
            name,
            "outlet",
            outlet,
            "kind",
            "NEWSPAPER",
            "email",
            email,
            "consent",
            "yes");
    assertThat(applied).hasStatusOk();
    return email;
  }

  private Accreditation of(String email) {
    return desks.roll(host, slug).all().stream()
        .filter(each -> each.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_press_applies_and_no_more_of_an_outlet_are_let_in_than_it_has_places() {
    assertThat(stranger("/g/" + slug + "/press")).hasStatus(404);
    openDesk(1);
    var visitor = new Visitor(web, "10.9." + (int) (Math.random() * 200) + ".7");
    var empty = visitor.post("/g/" + slug + "/press", "name", "记者01");
    assertThat(empty).hasStatus(422);
    assertThat(text(empty)).contains("没有写媒体", "邮箱的写法不对", "没有同意个人信息的使用");
    var one = apply(visitor, "记者01", "示例报");
    var two = apply(visitor, "记者02", " 示例报 ");
    assertThat(of(one).outlet()).isEqualTo(of(two).outlet());
    var press = "/host/g/" + slug + "/press/";
    assertThat(post(press + of(one).id(), "do", "approve")).hasStatus3xxRedirection();
    var full = post(press + of(two).id(), "do", "approve");
    assertThat(full).hasStatus(422);
    assertThat(text(full)).contains("这家媒体的名额（1）已满");
    assertThat(post(press + of(two).id(), "do", "decline")).hasStatus(422);
    assertThat(post(press + of(two).id(), "do", "decline", "reason", "名额已满"))
        .hasStatus3xxRedirection();
    assertThat(letters.countTo(one)).isEqualTo(1);
    assertThat(letters.countTo(two)).isEqualTo(1);
    assertThat(pressList.accredited(host, programmes.bySlug(slug).id()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("记者01");
              assertThat(each.outlet().zh()).isEqualTo("示例报");
            });
    assertThat(text(get("/host/g/" + slug + "/press/export?format=csv"))).contains("记者02", "名额已满");
  }

  @Test
  void many_applications_from_one_place_have_to_wait_and_late_ones_are_refused() {
    openDesk(5);
    var visitor = new Visitor(web, "10.10." + (int) (Math.random() * 200) + ".8");
    for (var number = 1; number <= 8; number++) {
      apply(visitor, "记者0" + number, "示例报" + number);
    }
    var more =
        visitor.post(
            "/g/" + slug + "/press",
            "name",
            "记者09",
            "outlet",
            "示例报",
            "email",
            Folk.address("press"),
            "consent",
            "yes");
    assertThat(text(more)).contains("这里一下子来了很多申请");
    at(
        Instant.parse("2036-10-14T10:00:00Z"),
        () -> assertThat(text(stranger("/g/" + slug + "/press"))).contains("申请已截止"));
  }

  @Test
  void applications_are_erased_when_their_time_is_over() {
    openDesk(5);
    var visitor = new Visitor(web, "10.11." + (int) (Math.random() * 200) + ".9");
    var email = apply(visitor, "记者01", "示例报");
    at(Instant.parse("2036-11-19T11:59:59Z"), desks::eraseOld); // still the 18th somewhere
    assertThat(of(email).name()).isEqualTo("记者01");
    at(Instant.parse("2036-11-19T12:00:00Z"), desks::eraseOld);
    assertThat(desks.roll(host, slug).all()).isEmpty();
  }
}
