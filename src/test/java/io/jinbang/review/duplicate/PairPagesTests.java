package io.jinbang.review.duplicate;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.duplicate.Alike;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class PairPagesTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvc http;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Duplicates duplicates;

  private Alike alike;
  private Campaign call;
  private Person entrant;
  private Person other;

  @BeforeEach
  void open() {
    alike = new Alike(context);
    call = works.call();
    entrant = folk.entrant("参选者01");
    other = folk.entrant("参选者02");
  }

  private Entry work(Person whose, Campaign where, String title) {
    return works.submitted(whose, where, title, folk.body("js"));
  }

  private static Id<Film> film(Entry work) {
    return java.util.Objects.requireNonNull(work.film());
  }

  private String base() {
    return "/host/c/" + call.slug() + "/duplicates";
  }

  private MockHttpServletResponse get(Person who, String path) {
    try {
      var answer =
          http.perform(
                  org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                      .with(as(who)))
              .andReturn()
              .getResponse();
      answer.setCharacterEncoding("UTF-8");
      return answer;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String page(Person who, String path) {
    var answer = get(who, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse rule(
      Person who, Id<FilmPair> pair, int seen, String answer, String note) throws Exception {
    return http.perform(
            post(base() + "/" + pair)
                .with(as(who))
                .with(csrf())
                .param("seen", Integer.toString(seen))
                .param("answer", answer)
                .param("note", note))
        .andReturn()
        .getResponse();
  }

  @Test
  void the_list_says_what_was_done_and_whose_came_first() {
    var first = work(entrant, call, "最后一炉");
    var second = work(other, call, "炉火新生");
    alike.recut(film(first), film(second), 0.9);
    assertThat(page(folk.host(), base()))
        .contains("1 对作品待裁定", "最后一炉", "炉火新生", "左右镜像、画面裁切、1.25 倍速，12.5 秒至 100.0 秒");
    assertThat(page(folk.host(), "/desk")).contains("1 对作品疑似重复", base());
  }

  @Test
  void five_pairs_are_ruled_on_one_after_the_other_the_strongest_first() throws Exception {
    var first = work(entrant, call, "原片");
    for (var i = 1; i <= 5; i++) {
      alike.recut(film(first), film(work(other, call, "改片" + i)), 1 - i / 10.0);
    }
    var at = page(folk.host(), base());
    var next = at.replaceAll("(?s).*btn primary\" href=\"" + base() + "/([0-9a-f-]{36}).*", "$1");
    for (var i = 1; i <= 5; i++) {
      var shown = page(folk.host(), base() + "/" + next);
      assertThat(shown).contains("第 " + i + " 对，共 5 对", "改片" + i, 6 - i + " 对待裁定");
      var to = rule(folk.host(), Id.parse(next), 0, "COINCIDENCE", "").getRedirectedUrl();
      assertThat(to).startsWith(base());
      next = to.substring(to.lastIndexOf('/') + 1);
    }
    assertThat(next).isEqualTo("duplicates");
    assertThat(page(folk.host(), base())).contains("全部裁定完毕");
    assertThat(page(folk.host(), "/desk")).doesNotContain(base());
  }

  @Test
  void a_ruling_changes_only_with_a_reason_and_its_history_stays() throws Exception {
    var pair = alike.recut(film(work(entrant, call, "甲")), film(work(other, call, "乙")), 0.9);
    rule(folk.host(), pair, 0, "UNRELATED", "");
    assertThat(rule(folk.host(), pair, 1, "SAME_WORK", "").getStatus()).isEqualTo(422);
    assertThat(rule(folk.host(), pair, 0, "SAME_WORK", "再看一遍").getStatus()).isEqualTo(422);
    assertThat(rule(folk.host(), pair, 1, "SAME_WORK", "再看一遍，是同一件").getStatus()).isEqualTo(302);
    assertThat(page(folk.host(), base() + "/" + pair))
        .contains("并不相似", "同一作品", "再看一遍，是同一件", "主办01");
    assertThat(page(folk.host(), base() + "?show=ruled")).contains("同一作品");
  }

  @Test
  void an_answer_that_is_none_and_a_note_too_long_are_refused_with_the_remedy() throws Exception {
    var pair = alike.recut(film(work(entrant, call, "甲")), film(work(other, call, "乙")), 0.9);
    assertThat(rule(folk.host(), pair, 0, "REJECT", "").getStatus()).isEqualTo(422);
    assertThat(rule(folk.host(), pair, 0, "SAME_WORK", "长".repeat(1001)).getStatus())
        .isEqualTo(422);
    assertThat(duplicates.find(pair).orElseThrow().ruling()).isNull();
  }

  @Test
  void the_same_work_is_marked_on_both_screening_pages_and_nothing_is_rejected() throws Exception {
    var first = work(entrant, call, "最后一炉");
    var second = work(other, call, "炉火新生");
    var pair = alike.recut(film(first), film(second), 0.9);
    var screener = folk.screener();
    assertThat(page(screener, "/screening/works/" + first.id()))
        .contains("与另一件作品相似，待主办方裁定", "炉火新生", "本件先到")
        .doesNotContain("并排比对");
    rule(folk.host(), pair, 0, "SAME_WORK", "");
    assertThat(page(screener, "/screening/works/" + first.id())).contains("主办方裁定：与另一件是同一作品");
    assertThat(page(screener, "/screening/works/" + second.id()))
        .contains("主办方裁定：与另一件是同一作品", "最后一炉", "本件后到", "待看");
    rule(folk.host(), pair, 1, "UNRELATED", "是两件");
    assertThat(page(screener, "/screening/works/" + first.id())).doesNotContain("炉火新生");
  }

  @Test
  void a_screener_is_not_told_which_work_of_another_call_it_is_where_they_may_not_watch_it() {
    var elsewhere = works.call();
    var first = work(entrant, call, "最后一炉");
    var foreign = work(other, elsewhere, "别处的作品");
    alike.recut(film(first), film(foreign), 0.9);
    var screener = folk.screener();
    assertThat(page(screener, "/screening/works/" + first.id())).contains("别处的作品");
    context
        .getBean(Entries.class)
        .returnForCorrection(folk.host().actor(), foreign.id(), Text.of("补字幕", "Add subtitles"));
    assertThat(page(screener, "/screening/works/" + first.id()))
        .contains("与另一件作品相似", "别的征集的一件作品")
        .doesNotContain("别处的作品", foreign.id().toString(), foreign.submittedNumber() + " 《");
    assertThat(page(folk.host(), base())).contains("别处的作品");
  }

  @Test
  void drafts_and_withdrawn_works_make_no_pair() throws Exception {
    var first = work(entrant, call, "最后一炉");
    var draft = works.draft(other, call);
    var hidden = alike.recut(film(first), works.film(other, draft), 0.9);
    var gone = work(other, call, "撤回的作品");
    var withdrawn = alike.recut(film(first), film(gone), 0.8);
    assertThat(page(folk.host(), base())).contains("撤回的作品");
    http.perform(post("/my/entries/" + gone.id() + "/withdraw").with(as(other)).with(csrf()));
    assertThat(page(folk.host(), base())).contains("没有发现重复").doesNotContain("撤回的作品");
    assertThat(get(folk.host(), base() + "/" + hidden).getStatus()).isEqualTo(404);
    assertThat(get(folk.host(), base() + "/" + withdrawn).getStatus()).isEqualTo(404);
  }

  @Test
  void a_film_that_was_replaced_drops_out() {
    var first = work(entrant, call, "最后一炉");
    var draft = works.draft(other, call);
    var replaced = works.film(other, draft);
    works.film(other, draft);
    try {
      works.submit(other, call, draft, "炉火新生", folk.body("js"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    alike.recut(film(first), replaced, 0.9);
    assertThat(page(folk.host(), base())).contains("没有发现重复");
  }

  @Test
  void works_of_earlier_calls_are_compared_too_and_can_be_filtered() {
    var earlier =
        works.call(Instant.now().minus(13, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES));
    var old =
        io.jinbang.review.Jury.at(
            Instant.now().minus(5, ChronoUnit.DAYS), () -> work(other, earlier, "往届作品"));
    var fresh = work(entrant, call, "本届作品");
    var pair = alike.recut(film(old), film(fresh), 0.9);
    assertThat(page(folk.host(), base())).contains("往届作品", "本届作品");
    assertThat(page(folk.host(), base() + "?where=here")).doesNotContain("往届作品");
    assertThat(page(folk.host(), base() + "?where=earlier")).contains("往届作品");
    assertThat(page(folk.host(), "/host/c/" + earlier.slug() + "/duplicates/" + pair))
        .contains("往届作品", "本届作品");
  }

  @Test
  void sound_only_is_a_kind_of_its_own() {
    alike.sound(film(work(entrant, call, "甲片")), film(work(other, call, "乙片")));
    assertThat(page(folk.host(), base() + "?like=sound")).contains("甲片", "只有声音相同，1.0 秒至 31.0 秒");
    assertThat(page(folk.host(), base() + "?like=picture")).doesNotContain("乙片");
  }

  @Test
  void equal_bytes_come_first_without_anybody_asking() {
    var bytes = UUID.randomUUID().toString();
    var first = works.submitted(entrant, call, "甲片", folk.body("js"), bytes);
    works.submitted(other, call, "乙片", folk.body("js"), bytes);
    alike.compare(film(first));
    assertThat(page(folk.host(), base())).contains("文件完全相同", "甲片", "乙片");
  }

  @Test
  void the_list_is_taken_away_with_what_was_ruled() throws Exception {
    var pair = alike.recut(film(work(entrant, call, "甲片")), film(work(other, call, "乙片")), 0.9);
    rule(folk.host(), pair, 0, "LICENSED", "都买了素材");
    var answer = get(folk.host(), base() + "/export?format=csv&show=all");
    assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("甲片", "乙片", "左右镜像", "都可用的素材", "都买了素材");
    assertThat(get(folk.host(), base() + "/export?format=exe").getStatus()).isEqualTo(404);
  }

  @Test
  void nobody_but_the_host_learns_of_pairs() throws Exception {
    var first = work(entrant, call, "最后一炉");
    var pair = alike.recut(film(first), film(work(other, call, "炉火新生")), 0.9);
    var judge = folk.judge("评委01", null);
    for (var who : java.util.List.of(entrant, other, judge, folk.screener())) {
      assertThat(get(who, base()).getStatus()).isIn(403, 404);
      assertThat(get(who, base() + "/" + pair).getStatus()).isIn(403, 404);
      assertThat(get(who, base() + "/export?format=csv").getStatus()).isIn(403, 404);
      assertThat(rule(who, pair, 0, "SAME_WORK", "").getStatus()).isIn(403, 404);
    }
    assertThat(page(entrant, "/my/entries/" + first.id())).doesNotContain("炉火新生", "相似");
    assertThat(duplicates.find(pair).orElseThrow().ruling()).isNull();
  }

  @Test
  void a_pair_of_other_calls_is_not_found_under_this_one() throws Exception {
    var elsewhere = works.call();
    var pair =
        alike.recut(film(work(entrant, elsewhere, "甲片")), film(work(other, elsewhere, "乙片")), 0.9);
    assertThat(get(folk.host(), base() + "/" + pair).getStatus()).isEqualTo(404);
    assertThat(rule(folk.host(), pair, 0, "SAME_WORK", "").getStatus()).isEqualTo(404);
    assertThat(get(folk.host(), base() + "/" + Id.random()).getStatus()).isEqualTo(404);
    assertThat(get(folk.host(), base() + "/x").getStatus()).isEqualTo(404);
  }
}
