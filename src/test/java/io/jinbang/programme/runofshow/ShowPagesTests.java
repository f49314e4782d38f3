package io.jinbang.programme.runofshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.runofshow.LiveShows.Answer;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class ShowPagesTests {
  private static final Pattern CREATED = Pattern.compile("/show/([0-9a-f-]{36})$");
  private static final Pattern ADDRESS = Pattern.compile("/show/([\\w-]{43})\"");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Shows shows;
  @Autowired LiveShows live;
  @Autowired ShowLinks links;
  @Autowired ShowSights sights;

  private Stages.Place place;

  @BeforeEach
  void setUp() {
    place = Stages.gathering(jdbc, folk.host().actor());
  }

  // -- helpers

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

  private String base() {
    return "/host/g/" + place.slug() + "/show";
  }

  private Id<Show> opening() {
    var made =
        post(
            base(),
            "title-zh",
            "开幕式",
            "title-en",
            "Opening",
            "begin",
            "2026-10-16T09:00",
            "pattern",
            "OPENING");
    var found = CREATED.matcher(made.getResponse().getRedirectedUrl());
    assertThat(found.find()).isTrue();
    return Id.parse(found.group(1));
  }

  private Show show(Id<Show> id) {
    return shows.get(folk.host().actor(), place.id(), id);
  }

  private Answer press(Id<Show> id, Press press) {
    return live.press(folk.host().actor(), id, UUID.randomUUID(), show(id).version(), press);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  // -- the plan

  @Test
  void an_opening_of_five_segments_stands_at_once_with_its_times() {
    var id = opening();
    assertThat(show(id).segments()).hasSize(5);
    var page = text(get(base() + "/" + id));
    assertThat(page).contains("开场短片", "签约仪式", "主旨演讲", "09:00", "09:05", "09:35");
  }

  @Test
  void a_cue_is_changed_by_its_form_and_a_bad_one_says_everything_that_is_wrong() {
    var id = opening();
    var cue = show(id).cues().get(2);
    var path = base() + "/" + id + "/cues/" + cue.id();
    var wrong =
        post(
            path,
            "segment",
            cue.segment().toString(),
            "title-zh",
            "",
            "length",
            "soon",
            "spare",
            "1:99",
            "fixed",
            "25:00");
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("还没有名称", "看不懂这个时长");
    assertThat(
            post(
                path,
                "segment",
                cue.segment().toString(),
                "title-zh",
                "省级单位致辞",
                "length",
                "6:30",
                "spare",
                "1:30",
                "fixed",
                "09:20",
                "optional",
                "yes",
                "owner",
                "会务组"))
        .hasStatus3xxRedirection();
    var changed = show(id).cue(cue.id());
    assertThat(changed.timing().length().toSeconds()).isEqualTo(390);
    assertThat(changed.timing().spare().toSeconds()).isEqualTo(90);
    assertThat(changed.timing().fixed()).isEqualTo("2026-10-16T01:20:00Z");
    assertThat(changed.timing().optional()).isTrue();
    assertThat(changed.content().owner()).isEqualTo("会务组");
  }

  @Test
  void people_stand_by_rank_until_somebody_orders_them_by_hand() {
    var third = Stages.speaker(jdbc, place, "嘉宾03", 3);
    var first = Stages.speaker(jdbc, place, "嘉宾01", 1);
    var second = Stages.speaker(jdbc, place, "嘉宾02", 2);
    var id = opening();
    var cue = show(id).cues().get(1);
    var path = base() + "/" + id + "/cues/" + cue.id();
    post(
        path,
        "segment",
        cue.segment().toString(),
        "title-zh",
        "介绍来宾",
        "length",
        "4",
        "people",
        third.toString(),
        "people",
        first.toString(),
        "people",
        second.toString());
    assertThat(people(id, cue.id())).containsExactly(first, second, third);
    post(path, "do", "front", "who", third.toString());
    assertThat(people(id, cue.id())).containsExactly(first, third, second);
    assertThat(text(get(path))).contains("手工次序");
    post(path, "do", "rank");
    assertThat(people(id, cue.id())).containsExactly(first, second, third);
  }

  private List<Id<Speaker>> people(Id<Show> show, Id<Cue> cue) {
    return show(show).cue(cue).content().people();
  }

  @Test
  void a_speaker_lost_an_hour_before_is_replaced_everywhere_and_what_names_them_is_marked() {
    var lost = Stages.speaker(jdbc, place, "嘉宾甲", 1);
    var other = Stages.speaker(jdbc, place, "嘉宾乙", 2);
    var id = opening();
    var host = folk.host().actor();
    var speech = show(id).cues().get(2);
    shows.put(host, show(id), speech.with(speech.content().with(List.of(lost), false)));
    var named = show(id).cues().getLast();
    var words = Text.of("感谢嘉宾甲的致辞。", "Thank you.");
    shows.put(host, show(id), named.with(scripted(named.content(), words)));
    var answer =
        post(base() + "/" + id + "/replace", "lost", lost.toString(), "other", other.toString());
    assertThat(answer).hasStatus3xxRedirection();
    assertThat(people(id, speech.id())).containsExactly(other);
    assertThat(show(id).cues().stream().filter(cue -> cue.check().equals("嘉宾甲")))
        .extracting(Cue::id)
        .containsExactly(speech.id(), named.id());
    assertThat(text(get(base() + "/" + id))).contains("有 2 个环节的人员变了");
    post(base() + "/" + id + "/cues/" + named.id(), "do", "checked");
    assertThat(show(id).cue(named.id()).check()).isEmpty();
  }

  private static Content scripted(Content content, Text script) {
    return new Content(
        content.title(),
        content.owner(),
        content.note(),
        script,
        content.medium(),
        content.media(),
        content.act(),
        content.acted(),
        content.object(),
        content.sealed(),
        content.reveal(),
        content.people(),
        content.byHand());
  }

  @Test
  void cues_and_segments_move_and_go_with_what_stands_in_them() {
    var id = opening();
    var host = folk.host().actor();
    var before = show(id);
    shows.move(host, before, before.cues().get(2).id(), -1);
    assertThat(show(id).cues().get(1).id()).isEqualTo(before.cues().get(2).id());
    shows.moveSegment(host, show(id), before.segments().getFirst().id(), 1);
    assertThat(show(id).cues().getFirst().segment()).isEqualTo(before.segments().get(1).id());
    shows.removeSegment(host, show(id), before.segments().get(1).id());
    assertThat(show(id).segments()).hasSize(4);
    assertThat(show(id).cues()).hasSize(before.cues().size() - 2);
  }

  @Test
  void another_gatherings_show_is_not_found() {
    var id = opening();
    var elsewhere = Stages.gathering(jdbc, folk.host().actor());
    assertThat(get("/host/g/" + elsewhere.slug() + "/show/" + id)).hasStatus(404);
    assertThat(get(base() + "/" + UUID.randomUUID())).hasStatus(404);
    assertThat(get(base() + "/" + id + "/cues/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void only_the_host_plans() {
    var id = opening();
    var judge = folk.judge("评委01", null);
    assertThat(web.get().uri(base() + "/" + id).with(Works.as(judge)).exchange()).hasStatus(403);
    assertThat(web.get().uri(base() + "/" + id + "/live").with(Works.as(judge)).exchange())
        .hasStatus(403);
  }

  // -- live

  @Test
  void the_same_press_twice_counts_once_and_a_late_one_does_nothing() {
    var id = opening();
    var host = folk.host().actor();
    press(id, new Press.Start());
    var seen = show(id).version();
    var key = UUID.randomUUID();
    assertThat(live.press(host, id, key, seen, new Press.Go())).isEqualTo(Answer.DONE);
    assertThat(live.press(host, id, key, seen, new Press.Go())).isEqualTo(Answer.KNOWN);
    assertThat(live.press(host, id, UUID.randomUUID(), seen, new Press.Go()))
        .isEqualTo(Answer.LATE);
    assertThat(show(id).cues().indexOf(show(id).current().orElseThrow())).isEqualTo(1);
  }

  @Test
  void of_twenty_producers_pressing_at_once_one_moves_the_show() throws Exception {
    var id = opening();
    press(id, new Press.Start());
    var seen = show(id).version();
    var host = folk.host().actor();
    var presses = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 20; i++) {
      presses.add(() -> live.press(host, id, UUID.randomUUID(), seen, new Press.Go()));
    }
    try (var producers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Answer>();
      for (var answer : producers.invokeAll(presses)) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(Answer.DONE::equals).hasSize(1);
    }
    assertThat(show(id).cues().indexOf(show(id).current().orElseThrow())).isEqualTo(1);
  }

  @Test
  void the_desk_answers_with_where_the_show_stands_and_refuses_in_words() {
    var id = opening();
    var press = base() + "/" + id + "/live/press";
    var no = post(press, "do", "go", "key", UUID.randomUUID().toString(), "version", "1");
    assertThat(no).hasStatus(409);
    assertThat(text(no)).contains("演出还没有开始");
    var start = post(press, "do", "start", "key", UUID.randomUUID().toString(), "version", "1");
    assertThat(start).hasStatusOk();
    assertThat(text(start)).contains("\"answer\":\"DONE\"", "\"state\":\"ON\"");
    assertThat(post(press, "do", "dance", "key", UUID.randomUUID().toString(), "version", "2"))
        .hasStatus(404);
    assertThat(text(get(base() + "/" + id + "/live/record"))).contains("开场短片");
    assertThat(get(base() + "/" + id + "/live")).hasStatusOk();
  }

  @Test
  void a_whole_show_can_be_gone_through_and_back_again() {
    var id = opening();
    press(id, new Press.Start());
    while (show(id).isOn()) {
      press(id, new Press.Go());
    }
    press(id, new Press.Back());
    assertThat(show(id).isOn()).isTrue();
    press(id, new Press.Back());
    assertThat(show(id).current().orElseThrow()).isEqualTo(show(id).cues().get(5));
    press(id, new Press.Jump(show(id).cues().getFirst().id()));
    press(id, new Press.End());
    assertThat(show(id).ended()).isNotNull();
  }

  // -- links

  @Test
  void a_link_shows_each_audience_its_own_and_nothing_once_revoked() {
    var id = opening();
    for (var audience : List.of("STAGE", "HOST", "SCREEN")) {
      var made = text(post(base() + "/" + id + "/links", "audience", audience, "label", "左侧"));
      var address = ADDRESS.matcher(made);
      assertThat(address.find()).isTrue();
      var token = address.group(1);
      assertThat(
              jdbc.sql("select count(*) from programme.show_link where token_sha256 = :t")
                  .param("t", new Token(token).sha256())
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      assertThat(web.get().uri("/show/" + token).exchange()).hasStatusOk();
      var state = text(web.get().uri("/show/" + token + "/state").exchange());
      assertThat(state).contains("开场短片");
      assertThat(state.contains("\"work\"")).isEqualTo(!audience.equals("SCREEN"));
      var link = links.look(token);
      post(base() + "/" + id + "/links/" + link.id() + "/revoke");
      assertThat(web.get().uri("/show/" + token).exchange()).hasStatus(404);
      assertThat(web.get().uri("/show/" + token + "/state").exchange()).hasStatus(404);
      assertThat(web.get().uri("/show/" + token + "/events").exchange()).hasStatus(404);
    }
    assertThat(web.get().uri("/show/" + "A".repeat(43)).exchange()).hasStatus(404);
    assertThat(post(base() + "/" + id + "/links", "audience", "PRODUCER")).hasStatus(404);
  }

  @Test
  void pages_of_links_load_nothing_from_elsewhere() {
    var id = opening();
    var token = links.issue(folk.host().actor(), show(id), Audience.SCREEN, "");
    var page = text(web.get().uri("/show/" + token.secret()).exchange());
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
    assertThat(text(web.get().uri("/show/worker.js").exchange())).contains("addEventListener");
  }

  // -- the book

  @Test
  void the_book_holds_cues_scripts_and_people_in_both_languages() throws Exception {
    var who = Stages.speaker(jdbc, place, "嘉宾01", 1);
    var id = opening();
    var cue = show(id).cues().get(2);
    var host = folk.host().actor();
    var content =
        scripted(cue.content(), Text.of("有请嘉宾上台。", "Please welcome our guest."))
            .with(List.of(who), false);
    shows.put(host, show(id), cue.with(content));
    var bytes = get(base() + "/" + id + "/book.pdf").getResponse().getContentAsByteArray();
    try (var pdf = Loader.loadPDF(bytes)) {
      var words = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
      assertThat(words)
          .contains("开幕式", "Opening film", "有请嘉宾上台", "Please welcome our guest", "嘉宾01");
    }
  }
}
