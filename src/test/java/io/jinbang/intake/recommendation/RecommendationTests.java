package io.jinbang.intake.recommendation;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.desk.Waiting;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.intake.Recommendation.Way;
import io.jinbang.intake.Recommendations;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
@Import(RecommendationTests.Agreed.class)
class RecommendationTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Recommendations recommendations;
  @Autowired private Recommending recommending;
  @Autowired private Seals seals;
  @Autowired private SummarySql summaries;
  @Autowired private Agreed agreed;
  @Autowired private Ledger ledger;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<Waiting> waiting;

  private Campaign call;
  private Body province;
  private Body unit;
  private Person entrant;
  private Person coordinator;

  /** Terms as a test wants them; free where it says nothing. */
  @TestConfiguration
  static class Agreed {
    private final Map<Id<Body>, Terms> terms = new ConcurrentHashMap<>();
    private final Map<String, Body> shares = new ConcurrentHashMap<>();

    @Bean
    @Primary
    Notices agreedNotices() {
      return new Notices() {
        @Override
        public Terms termsOf(Id<Campaign> campaign, Id<Body> body) {
          return terms.getOrDefault(body, Terms.FREE);
        }

        @Override
        public Map<Id<Body>, Terms> termsOf(Id<Campaign> campaign, Collection<Body> bodies) {
          return bodies.stream()
              .collect(Collectors.toMap(Body::id, body -> termsOf(campaign, body.id())));
        }

        @Override
        public List<Dispatch> dispatches(Id<Campaign> campaign) {
          return List.of();
        }

        @Override
        public Optional<Body> bodyOfShare(Id<Campaign> campaign, String code) {
          return Optional.ofNullable(shares.get(code));
        }
      };
    }
  }

  @BeforeEach
  void a_call_with_a_unit_and_its_coordinator() {
    call = works.call();
    province = folk.body("js");
    unit = folk.unit(province, "示例单位A");
    entrant = folk.entrant("参选者01");
    coordinator = folk.coordinator(unit);
  }

  private Entry asked(String title) throws Exception {
    return asked(title, unit);
  }

  private Entry asked(String title, Body by) throws Exception {
    var entry = works.draft(entrant, call);
    works.film(entrant, entry);
    submit(entry, title, by).andExpect(status().is3xxRedirection());
    return entries.get(entry);
  }

  private ResultActions submit(Id<Entry> entry, String title, Body by) throws Exception {
    var form = works.form("/my/entries/" + entry + "/submit", entrant, call, title, province);
    return http.perform(by == null ? form : form.param("unit", by.id().toString()));
  }

  private String desk() {
    return "/unit/c/" + call.slug() + "/recommendation";
  }

  private ResultActions say(Person who, Entry entry, String say, String words) throws Exception {
    return http.perform(
        post(desk() + "/works/" + entry.id())
            .with(as(who))
            .with(csrf())
            .param("say", say)
            .param("words", words));
  }

  private void endorse(Entry entry) throws Exception {
    say(coordinator, entry, "endorse", "推荐意见：" + entry.title())
        .andExpect(status().is3xxRedirection());
  }

  private ResultActions seal(Person who, Body of) throws Exception {
    return http.perform(
        post(desk() + "/units/" + of.id() + "/seal")
            .with(as(who))
            .with(csrf())
            .param("undecided", "yes"));
  }

  private ResultActions open(Person who, String path, String why) throws Exception {
    return http.perform(post(path).with(as(who)).with(csrf()).param("why", why));
  }

  private Recommendation said(Entry entry) {
    return recommendations.of(entry.id()).orElseThrow();
  }

  private List<String> order() {
    return recommendations.in(call.id()).stream()
        .filter(one -> one.state() == State.ENDORSED)
        .map(one -> entries.get(one.entry()).title())
        .toList();
  }

  private String entryPage(Entry entry) throws Exception {
    return http.perform(get("/my/entries/" + entry.id()).with(as(entrant)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private interface Steps {
    void run() throws Exception;
  }

  private static void at(Instant moment, Steps steps) {
    MovableClock.at(
        moment,
        () -> {
          try {
            steps.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private static List<Integer> atOnce(List<Callable<Integer>> all) throws Exception {
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var statuses = new ArrayList<Integer>();
      for (var done : threads.invokeAll(all)) {
        statuses.add(done.get());
      }
      return statuses.stream().sorted().toList();
    }
  }

  @Test
  void a_a_work_that_names_a_unit_asks_it_and_one_that_names_none_asks_nobody() throws Exception {
    var one = asked("渡口");
    var direct = works.submitted(entrant, call, "自己来的", province);
    assertThat(said(one).state()).isEqualTo(State.ASKED);
    assertThat(said(one).way()).isEqualTo(Way.ASKED);
    assertThat(recommendations.of(direct.id())).isEmpty();
    assertThat(entryPage(one)).contains("已请" + unit.name().zh() + "推荐");
    http.perform(get(desk()).with(as(coordinator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("渡口")))
        .andExpect(content().string(not(containsString("自己来的"))));
    http.perform(get(desk() + "/works/" + one.id()).with(as(coordinator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("三位老炉前工")));
  }

  @Test
  void b_an_endorsement_keeps_its_words_its_author_and_its_place() throws Exception {
    var one = asked("渡口");
    var two = asked("船厂");
    endorse(two);
    endorse(one);
    assertThat(order()).containsExactly("船厂", "渡口");
    var said = said(one);
    assertThat(said.words()).isEqualTo("推荐意见：渡口");
    assertThat(said.by()).isEqualTo(coordinator.id());
    assertThat(said.place()).isEqualTo(2);
    assertThat(said.way()).isEqualTo(Way.RECOMMENDED);
    assertThat(entryPage(one)).contains(unit.name().zh() + "已推荐").doesNotContain("第 2 位");
  }

  @Test
  void c_an_empty_or_endless_word_is_refused_and_kept() throws Exception {
    var one = asked("渡口");
    say(coordinator, one, "endorse", "  ")
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("还没有填“推荐意见”")));
    say(coordinator, one, "decline", "字".repeat(1001))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("多了 1 个字")))
        .andExpect(content().string(containsString("字".repeat(1001))));
    say(coordinator, one, "nonsense", "x").andExpect(status().is(422));
    assertThat(said(one).state()).isEqualTo(State.ASKED);
  }

  @Test
  void d_the_buttons_change_the_order() throws Exception {
    for (var title : List.of("一", "二", "三")) {
      endorse(asked(title));
    }
    var third = recommendations.in(call.id()).getLast().entry();
    http.perform(
            post(desk() + "/works/" + third + "/move")
                .with(as(coordinator))
                .with(csrf())
                .param("to", "2"))
        .andExpect(redirectedUrl(desk() + "?unit=" + unit.id() + "#order"));
    assertThat(order()).containsExactly("一", "三", "二");
    http.perform(
            post(desk() + "/works/" + third + "/move")
                .with(as(coordinator))
                .with(csrf())
                .param("to", "many"))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void e_a_declined_work_stays_in_the_call_and_its_entrant_reads_why() throws Exception {
    var one = asked("渡口");
    say(coordinator, one, "decline", "与本单位职责无关").andExpect(status().is3xxRedirection());
    assertThat(entries.get(one.id()).state()).isEqualTo(Entry.State.SUBMITTED);
    assertThat(said(one).way()).isEqualTo(Way.DIRECT);
    assertThat(entryPage(one)).contains("未予推荐；作品仍在征集中，按自行报送参评").contains("与本单位职责无关");
  }

  @Test
  void f_a_returned_work_is_corrected_and_asks_again() throws Exception {
    var one = asked("渡口");
    say(coordinator, one, "return", "片头缺署名").andExpect(status().is3xxRedirection());
    assertThat(entries.get(one.id()).state()).isEqualTo(Entry.State.RETURNED);
    assertThat(entryPage(one)).contains(unit.name().zh() + "：片头缺署名");
    say(coordinator, one, "endorse", "好").andExpect(status().is(422));
    http.perform(post("/my/entries/" + one.id() + "/reopen").with(as(entrant)).with(csrf()));
    submit(one.id(), "渡口（更正）", unit).andExpect(status().is3xxRedirection());
    assertThat(said(one).state()).isEqualTo(State.ASKED);
    assertThat(entries.get(one.id()).number()).isEqualTo(one.number());
    endorse(one);
    assertThat(said(one).state()).isEqualTo(State.ENDORSED);
  }

  @Test
  void g_a_correction_that_names_another_unit_leaves_the_first() throws Exception {
    var other = folk.unit(province, "示例单位B");
    var one = asked("渡口");
    endorse(one);
    endorse(asked("船厂"));
    entries.returnForCorrection(folk.host().actor(), one.id(), Text.of("补字幕", "Subtitles"));
    http.perform(post("/my/entries/" + one.id() + "/reopen").with(as(entrant)).with(csrf()));
    submit(one.id(), "渡口", other).andExpect(status().is3xxRedirection());
    assertThat(said(one).unit()).isEqualTo(other.id());
    assertThat(said(one).state()).isEqualTo(State.ASKED);
    assertThat(order()).containsExactly("船厂");
    say(coordinator, one, "endorse", "好").andExpect(status().isNotFound());
  }

  @Test
  void h_every_route_is_closed_to_coordinators_of_other_places() throws Exception {
    var one = asked("渡口");
    endorse(one);
    seal(coordinator, unit).andExpect(status().is3xxRedirection());
    var sibling = folk.coordinator(folk.unit(province, "示例单位B"));
    for (var foreign : List.of(sibling, folk.coordinator(folk.body("hn")))) {
      var work = desk() + "/works/" + one.id();
      var units = desk() + "/units/" + unit.id();
      for (var path :
          List.of(work, desk() + "?unit=" + unit.id(), units + "/table", units + "/table.pdf")) {
        http.perform(get(path).with(as(foreign))).andExpect(status().isNotFound());
      }
      for (var path : List.of(work, work + "/move", units + "/seal", units + "/open")) {
        http.perform(
                post(path)
                    .with(as(foreign))
                    .with(csrf())
                    .param("say", "endorse")
                    .param("words", "好")
                    .param("why", "想改")
                    .param("to", "1"))
            .andExpect(status().isNotFound());
      }
      assertThatThrownBy(() -> recommending.giveBack(foreign.actor(), call, one.id(), "补"))
          .isInstanceOf(Refusal.class);
      http.perform(get(desk()).with(as(foreign)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("渡口"))));
      http.perform(get("/host/c/" + call.slug() + "/recommendations").with(as(foreign)))
          .andExpect(status().isForbidden());
    }
    // nor does another call's address lead to it
    var other = "/unit/c/" + works.call().slug() + "/recommendation/works/" + one.id();
    http.perform(get(other).with(as(coordinator))).andExpect(status().isNotFound());
  }

  @Test
  void i_the_body_above_sees_and_does_what_is_below() throws Exception {
    var above = folk.coordinator(province);
    var below = asked("渡口");
    var own = asked("船厂", province);
    http.perform(get(desk()).with(as(above)))
        .andExpect(content().string(containsString("渡口")))
        .andExpect(content().string(containsString("船厂")));
    http.perform(get(desk() + "?unit=" + unit.id()).with(as(above)))
        .andExpect(content().string(containsString("渡口")))
        .andExpect(content().string(not(containsString("船厂"))));
    say(above, below, "endorse", "好").andExpect(status().is3xxRedirection());
    say(coordinator, own, "endorse", "好").andExpect(status().isNotFound());
    seal(coordinator, unit).andExpect(status().is3xxRedirection());
    http.perform(get(desk() + "/units/" + unit.id() + "/table").with(as(above)))
        .andExpect(status().isOk());
    say(above, below, "decline", "不").andExpect(status().is(422));
    assertThat(said(below).state()).isEqualTo(State.ENDORSED);
  }

  @Test
  void j_a_quota_stops_the_next_and_a_freed_place_takes_it() throws Exception {
    agreed.terms.put(unit.id(), new Terms(null, 1));
    var one = asked("渡口");
    var two = asked("船厂");
    endorse(one);
    say(coordinator, two, "endorse", "好")
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("推荐名额 1 个已全部用完")))
        .andExpect(content().string(containsString(">好</textarea>")));
    say(coordinator, one, "undo", "").andExpect(status().is3xxRedirection());
    endorse(two);
    assertThat(order()).containsExactly("船厂");
    http.perform(get(desk()).with(as(coordinator)))
        .andExpect(content().string(containsString("已推荐 1 件，名额 1 件")));
  }

  @Test
  void k_of_ten_endorsements_at_once_the_quota_lets_three_through() throws Exception {
    agreed.terms.put(unit.id(), new Terms(null, 3));
    var all = new ArrayList<Entry>();
    for (var n = 1; n <= 10; n++) {
      all.add(asked("作品" + n));
    }
    var clicks =
        all.stream()
            .map(
                one ->
                    (Callable<Integer>)
                        () ->
                            say(coordinator, one, "endorse", "好")
                                .andReturn()
                                .getResponse()
                                .getStatus())
            .toList();
    assertThat(atOnce(clicks)).containsExactly(302, 302, 302, 422, 422, 422, 422, 422, 422, 422);
    assertThat(recommendations.in(call.id()))
        .extracting(Recommendation::place)
        .containsExactlyInAnyOrder(1, 2, 3, null, null, null, null, null, null, null);
  }

  @Test
  void l_after_its_deadline_a_unit_can_no_longer_be_chosen() throws Exception {
    var deadline = call.rulebook().timeline().entriesOpen().plusSeconds(3 * 86_400);
    agreed.terms.put(unit.id(), new Terms(deadline, null));
    var entry = works.draft(entrant, call);
    works.film(entrant, entry);
    http.perform(
            get("/my/entries/" + entry + "/units")
                .with(as(entrant))
                .param("division", province.id().toString()))
        .andExpect(content().string(containsString("前接收）")))
        .andExpect(content().string(containsString("UTC+8")));
    at(
        deadline,
        () -> {
          submit(entry, "渡口", unit)
              .andExpect(status().is(422))
              .andExpect(content().string(containsString("截止收件")))
              .andExpect(content().string(containsString("请改选“无，自行报送”")));
          assertThat(entries.get(entry).unit()).as("what was typed is kept").isEqualTo(unit.id());
          submit(entry, "渡口", null).andExpect(status().is3xxRedirection());
        });
    assertThat(recommendations.of(entry)).isEmpty();
  }

  @Test
  void m_a_sealed_table_is_in_the_ledger_and_nothing_changes_it() throws Exception {
    var one = asked("渡口");
    var two = asked("船厂");
    asked("没决定的");
    endorse(one);
    endorse(two);
    recommending.move(coordinator.actor(), call, two.id(), 1);
    http.perform(post(desk() + "/units/" + unit.id() + "/seal").with(as(coordinator)).with(csrf()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("还有 1 件作品没有决定")));
    seal(coordinator, unit).andExpect(status().is3xxRedirection());
    var sealed = summaries.of(call.id(), unit.id()).getFirst();
    assertThat(sealed.version()).isEqualTo(1);
    assertThat(sealed.asked()).isEqualTo(3);
    assertThat(sealed.lines()).extracting(Summary.Line::title).containsExactly("船厂", "渡口");
    assertThat(sealed.sha256()).isEqualTo(Sha256.hex(sealed.text()));
    assertThat(sealed.text())
        .contains("campaign " + call.slug() + "\n")
        .contains("asked 3\nendorsed 2\nwork 1 " + two.number());
    assertThat(ledger.prove(sealed.ledgerIndex()).index()).isEqualTo(sealed.ledgerIndex());
    say(coordinator, one, "decline", "不").andExpect(status().is(422));
    for (var sql :
        List.of(
            "update intake.summary set asked = 9 where campaign = :call",
            "delete from intake.summary where campaign = :call",
            "update intake.summary_line set words = 'x' where campaign = :call",
            "delete from intake.summary_line where campaign = :call")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param("call", call.id().value()).update())
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(entryPage(one)).contains("推荐汇总表已封存，这件作品在内");
    assertThat(recommendations.sealed(call.id())).containsExactly(unit.id());
    var late = works.draft(entrant, call);
    works.film(entrant, late);
    submit(late, "晚来的", unit)
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("已封存推荐汇总表，不再接收作品")));
  }

  @Test
  void n_the_table_is_printed_and_taken_away_as_pdf() throws Exception {
    var one = asked("渡口 <b>&");
    endorse(one);
    seal(coordinator, unit);
    var table = desk() + "/units/" + unit.id() + "/table";
    http.perform(get(table).with(as(coordinator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("渡口 &lt;b&gt;&amp;")));
    var pdf =
        http.perform(get(table + ".pdf").with(as(coordinator)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    for (var format : List.of("xlsx", "csv")) {
      http.perform(get(table + "/export?format=" + format).with(as(coordinator)))
          .andExpect(status().isOk());
    }
    var host = "/host/c/" + call.slug();
    http.perform(get(host + "/recommendations/export?format=csv").with(as(folk.host())))
        .andExpect(content().string(containsString(unit.name().zh())));
    http.perform(get(host + "/entries?said=recommended").with(as(folk.host())))
        .andExpect(content().string(containsString("第 1 位")));
    http.perform(get("/host/entries/" + one.id()).with(as(folk.host())))
        .andExpect(content().string(containsString("推荐意见：渡口")));
    http.perform(get(table + "?version=7").with(as(coordinator))).andExpect(status().isNotFound());
    http.perform(
            get("/host/c/" + call.slug() + "/recommendations/" + unit.id() + "/table")
                .with(as(folk.host())))
        .andExpect(status().isOk());
  }

  @Test
  void o_of_two_who_seal_at_once_one_is_told_that_it_is_sealed() throws Exception {
    endorse(asked("渡口"));
    var second = folk.coordinator(unit);
    var clicks =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    (Callable<Integer>)
                        () ->
                            seal(n % 2 == 0 ? coordinator : second, unit)
                                .andReturn()
                                .getResponse()
                                .getStatus())
            .toList();
    assertThat(atOnce(clicks)).containsExactly(302, 422, 422, 422, 422, 422);
    assertThat(summaries.of(call.id(), unit.id())).hasSize(1);
  }

  @Test
  void p_a_withdrawal_beside_a_seal_leaves_a_whole_table() throws Exception {
    for (var round = 0; round < 5; round++) {
      unit = folk.unit(province, "示例单位" + round);
      coordinator = folk.coordinator(unit);
      var stays = asked("留下的");
      var goes = asked("撤回的");
      endorse(goes);
      endorse(stays);
      atOnce(
          List.of(
              () -> seal(coordinator, unit).andReturn().getResponse().getStatus(),
              () ->
                  http.perform(
                          post("/my/entries/" + goes.id() + "/withdraw")
                              .with(as(entrant))
                              .with(csrf()))
                      .andReturn()
                      .getResponse()
                      .getStatus()));
      assertThat(recommendations.of(goes.id())).isEmpty();
      var lines = summaries.of(call.id(), unit.id()).getFirst().lines();
      assertThat(lines).extracting(Summary.Line::entry).contains(stays.id());
      assertThat(lines).extracting(Summary.Line::place).first().isEqualTo(1);
    }
  }

  @Test
  void q_a_withdrawal_after_the_seal_is_allowed_and_shown() throws Exception {
    var goes = asked("撤回的");
    endorse(goes);
    endorse(asked("留下的"));
    seal(coordinator, unit);
    http.perform(post("/my/entries/" + goes.id() + "/withdraw").with(as(entrant)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(recommendations.of(goes.id())).isEmpty();
    http.perform(get(desk() + "/units/" + unit.id() + "/table").with(as(coordinator)))
        .andExpect(content().string(containsString("撤回的")))
        .andExpect(content().string(containsString("封存后已由参选者撤回")));
    assertThat(summaries.of(call.id(), unit.id()).getFirst().lines()).hasSize(2);
  }

  @Test
  void r_only_those_above_open_a_table_and_sealing_again_makes_the_next_version() throws Exception {
    var one = asked("渡口");
    endorse(one);
    endorse(asked("船厂"));
    seal(coordinator, unit);
    var first = summaries.of(call.id(), unit.id()).getFirst();
    var path = desk() + "/units/" + unit.id() + "/open";
    open(coordinator, path, "想改").andExpect(status().isNotFound());
    var above = folk.coordinator(province);
    open(above, path, " ").andExpect(status().is(422));
    open(above, path, "名次有误").andExpect(status().is3xxRedirection());
    open(above, path, "再来一次").andExpect(status().is(422));
    recommending.move(coordinator.actor(), call, one.id(), 2);
    seal(coordinator, unit).andExpect(status().is3xxRedirection());
    var both = summaries.of(call.id(), unit.id());
    assertThat(both).extracting(Summary::version).containsExactly(2, 1);
    assertThat(both.getLast().text()).isEqualTo(first.text());
    assertThat(both.getLast().opened().why()).isEqualTo("名次有误");
    assertThat(both.getFirst().lines()).extracting(Summary.Line::title).containsExactly("船厂", "渡口");
    var host = "/host/c/" + call.slug() + "/recommendations";
    http.perform(get(host).with(as(folk.host())))
        .andExpect(content().string(containsString("第 2 版")));
    open(folk.host(), host + "/" + unit.id() + "/open", "主办方要求")
        .andExpect(status().is3xxRedirection());
    assertThat(recommendations.sealed(call.id())).isEmpty();
  }

  @Test
  void s_after_the_screening_nothing_moves() throws Exception {
    var one = asked("渡口");
    endorse(one);
    seal(coordinator, unit);
    at(
        call.rulebook().timeline().screenedBy(),
        () -> {
          open(
                  folk.host(),
                  "/host/c/" + call.slug() + "/recommendations/" + unit.id() + "/open",
                  "太晚")
              .andExpect(status().is(422))
              .andExpect(content().string(containsString("初筛已经结束")));
        });
    assertThat(recommendations.sealed(call.id())).containsExactly(unit.id());
  }

  @Test
  void t_a_work_in_a_sealed_table_cannot_change_its_unit_when_corrected() throws Exception {
    var one = asked("渡口");
    endorse(one);
    seal(coordinator, unit);
    entries.returnForCorrection(folk.host().actor(), one.id(), Text.of("补字幕", "Subtitles"));
    http.perform(post("/my/entries/" + one.id() + "/reopen").with(as(entrant)).with(csrf()));
    submit(one.id(), "渡口", null)
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("已列入一家单位封存的推荐汇总表")));
    submit(one.id(), "渡口", unit).andExpect(status().is3xxRedirection());
    assertThat(said(one).state()).isEqualTo(State.ENDORSED);
  }

  @Test
  void u_what_waits_for_a_coordinator_is_counted_with_the_units_deadline() throws Exception {
    var deadline = Instant.parse("2036-01-02T03:04:05Z");
    agreed.terms.put(unit.id(), new Terms(deadline, null));
    asked("渡口");
    asked("船厂");
    var items =
        waiting.stream()
            .flatMap(each -> each.waitingFor(coordinator.actor()).stream())
            .filter(item -> item.path().equals(desk()))
            .toList();
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().what().zh()).isEqualTo("2 件作品等您推荐");
    assertThat(items.getFirst().due()).isEqualTo(deadline);
  }

  @Test
  void v_a_share_link_chooses_its_unit_and_a_wrong_code_none() throws Exception {
    agreed.shares.put("abc", unit);
    var to =
        http.perform(get("/my/enter/" + call.slug() + "?via=abc").with(as(entrant)))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    var entry = entries.get(Id.parse(to.substring(to.lastIndexOf('/') + 1)));
    assertThat(entry.unit()).isEqualTo(unit.id());
    assertThat(entry.division()).isEqualTo(province.id());
    var other = folk.entrant("参选者02");
    to =
        http.perform(get("/my/enter/" + call.slug() + "?via=wrong").with(as(other)))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(entries.get(Id.parse(to.substring(to.lastIndexOf('/') + 1))).unit()).isNull();
  }

  // -- invitations

  private ResultActions invite(Person who, String emails, String note) throws Exception {
    return http.perform(
        post("/unit/c/" + call.slug() + "/invitations")
            .with(as(who))
            .with(csrf())
            .param("emails", emails)
            .param("note", note));
  }

  private String letterTo(String address) {
    return jdbc.sql("select subject || chr(10) || body from mail.letter where recipient = :to")
        .param("to", address)
        .query(String.class)
        .single();
  }

  private ResultActions follow(Person who, String code) throws Exception {
    return http.perform(get("/my/enter/" + call.slug() + "?invited=" + code).with(as(who)));
  }

  @Test
  void w_an_invitation_chooses_division_and_unit_for_one_person() throws Exception {
    var address = Folk.address("guest");
    invite(coordinator, address.toUpperCase(java.util.Locale.ROOT), "期待{link}您的作品\n第二行")
        .andExpect(status().is3xxRedirection());
    var letter = letterTo(address);
    assertThat(letter).contains(unit.name().zh() + "邀请您参选").contains("第二行");
    var code = letter.replaceAll("(?s).*\\?invited=([\\w-]{43}).*", "$1");
    assertThat(code).hasSize(43);
    var to = follow(entrant, code).andReturn().getResponse().getRedirectedUrl();
    var entry = entries.get(Id.parse(to.substring(to.lastIndexOf('/') + 1)));
    assertThat(entry.unit()).isEqualTo(unit.id());
    assertThat(entry.division()).isEqualTo(province.id());
    follow(entrant, code).andExpect(redirectedUrl(to));
    follow(folk.entrant("参选者02"), code).andExpect(status().isNotFound());
    follow(entrant, "guessed").andExpect(status().isNotFound());
    assertThat(
            jdbc.sql("select code_sha256 from intake.invitation where email = :to")
                .param("to", address)
                .query(String.class)
                .single())
        .isEqualTo(Sha256.hex(code));
    http.perform(get("/unit/c/" + call.slug() + "/invitations").with(as(coordinator)))
        .andExpect(content().string(containsString(address)))
        .andExpect(content().string(containsString("已开始填报")));
    http.perform(
            get("/unit/c/" + call.slug() + "/invitations").with(as(folk.coordinator(province))))
        .andExpect(content().string(not(containsString(address))));
  }

  @Test
  void x_what_is_no_address_sends_nothing_at_all() throws Exception {
    var good = Folk.address("guest");
    for (var wrong :
        List.of(
            "",
            "someone",
            "a@b",
            "a@b..c",
            "<script>@example.org",
            "a\0b@example.org",
            "x@example.org\u2028Bcc:y@example.org",
            "a".repeat(65) + "@example.org")) {
      invite(coordinator, wrong.isEmpty() ? "" : good + "\n" + wrong, "")
          .andExpect(status().is(422));
    }
    // a line break parts two addresses and never reaches a header
    invite(coordinator, good + "\r\nBcc: other@example.org", "").andExpect(status().is(422));
    invite(coordinator, good, "字".repeat(501)).andExpect(status().is(422));
    assertThat(invited()).isZero();
  }

  private int invited() {
    return jdbc.sql("select count(*) from intake.invitation where unit = :unit")
        .param("unit", unit.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void y_a_unit_sends_two_hundred_a_day_however_many_send_at_once() throws Exception {
    var many =
        IntStream.range(0, 101)
            .mapToObj(_ -> Folk.address("guest"))
            .collect(java.util.stream.Collectors.joining("\n"));
    var more = many.replace("guest-", "other-");
    assertThat(
            atOnce(
                List.of(
                    () -> invite(coordinator, many, "").andReturn().getResponse().getStatus(),
                    () ->
                        invite(folk.coordinator(unit), more, "")
                            .andReturn()
                            .getResponse()
                            .getStatus())))
        .containsExactly(302, 422);
    assertThat(invited()).isEqualTo(101);
    invite(coordinator, more, "")
        .andExpect(content().string(containsString("今天还可以发 99 封，这里有 101 个邮箱")));
  }

  @Test
  void z_submissions_beside_seals_wait_for_one_another_and_none_is_lost() throws Exception {
    for (var round = 0; round < 4; round++) {
      unit = folk.unit(province, "示例单位" + round);
      coordinator = folk.coordinator(unit);
      endorse(asked("先来的"));
      var late = works.draft(entrant, call);
      works.film(entrant, late);
      var statuses =
          atOnce(
              List.of(
                  () -> seal(coordinator, unit).andReturn().getResponse().getStatus(),
                  () -> submit(late, "后来的", unit).andReturn().getResponse().getStatus()));
      assertThat(statuses.getFirst()).isEqualTo(302);
      assertThat(statuses.getLast()).isIn(302, 422);
      assertThat(summaries.of(call.id(), unit.id())).hasSize(1);
    }
  }
}
