package io.jinbang.review.draft;

import static io.jinbang.review.Room.JUDGING;
import static io.jinbang.review.Room.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seven judges for works that want five: drawn, changed, undone, given out as shown. */
@IntegrationTest
class DraftPagesTests {
  @Autowired private ApplicationContext context;
  @Autowired private Panels panels;
  @Autowired private PanelDrafts drafts;
  @Autowired private Sheets sheets;
  @Autowired private JdbcClient jdbc;

  /** A call with its panel. */
  private final class Case {
    final Room room;
    final Person host;
    final List<Person> judges = new ArrayList<>();
    final String path;

    Case(int works, int judges, int load) {
      room = Room.of(context, works, "");
      host = room.folk.host();
      path = "/host/c/" + room.call.slug() + "/assignment";
      for (var i = 1; i <= works; i++) {
        room.pass(host, i);
      }
      for (var i = 1; i <= judges; i++) {
        var seat =
            new Panels.Seat(
                "评委" + i, Folk.address("judge"), "示例学院" + i, null, Set.of("green"), load);
        this.judges.add(
            Jury.at(SCREENING, () -> panels.seat(host.actor(), room.call, seat).person()));
      }
    }

    Proposal proposal() {
      return Jury.at(SCREENING, () -> drafts.proposal(host.actor(), room.call));
    }

    Draft draft() {
      var draft = proposal().draft();
      assertThat(draft).isNotNull();
      return draft;
    }

    int post(String step, String... fields) {
      return room.post(host, path + step, fields).getStatus();
    }

    Assignment pair(Person judge, int work) {
      return new Assignment(judge.id().toString(), room.work(work).id().toString());
    }

    Person reading(int work) {
      return judges.stream()
          .filter(judge -> draft().pairs().contains(pair(judge, work)))
          .findFirst()
          .orElseThrow();
    }

    Person free(int work) {
      return judges.stream()
          .filter(judge -> !draft().pairs().contains(pair(judge, work)))
          .findFirst()
          .orElseThrow();
    }

    Set<Assignment> given() {
      return Jury.at(
          SCREENING,
          () ->
              sheets.all(room.call.id()).stream()
                  .map(DraftPagesTests::pair)
                  .collect(Collectors.toSet()));
    }
  }

  private static Assignment pair(Sheet sheet) {
    return new Assignment(sheet.judge().toString(), sheet.entry().toString());
  }

  @Test
  void a_a_draft_is_drawn_and_shown_with_its_figures() {
    var a = new Case(3, 7, 40);
    assertThat(a.room.page(a.host, a.path)).contains("还没有草案", "排出草案");
    assertThat(a.post("/draft")).isEqualTo(302);
    // 3 works with 5 judges each
    assertThat(a.draft().pairs()).hasSize(15);
    assertThat(a.proposal().faults()).isEmpty();
    assertThat(a.proposal().figures().components()).isEqualTo(1);
    assertThat(a.proposal().figures().worst()).isEqualTo(5);
    assertThat(a.room.page(a.host, a.path))
        .contains("都齐了", "分发给评委", "种子", "作品1", Long.toString(a.draft().seed()));
    assertThat(a.given()).isEmpty();
  }

  @Test
  void b_a_review_is_moved_and_the_figures_follow_without_a_full_page() throws Exception {
    var b = new Case(1, 7, 40);
    b.post("/draft");
    var from = b.reading(1);
    var to = b.free(1);
    assertThat(b.post("/move", move(b, from, to))).isEqualTo(302);
    assertThat(b.draft().pairs())
        .hasSize(5)
        .contains(b.pair(to, 1))
        .doesNotContain(b.pair(from, 1));
    assertThat(b.draft().steps()).isEqualTo(1);
    assertThat(b.draft().changedBy()).isEqualTo(b.host.id().value());
    assertThat(b.post("/move", "work", id(b), "from", to.id().toString())).isEqualTo(302);
    assertThat(b.proposal().figures().missing()).isEqualTo(1);
    assertThat(b.proposal().faults())
        .singleElement()
        .extracting("zh")
        .asString()
        .isEqualTo("《作品1》只有 4 位评委，应有 5 位");
    assertThat(b.room.page(b.host, b.path)).contains("还缺 1 份").doesNotContain("分发给评委");
  }

  private static String id(Case a) {
    return a.room.work(1).id().toString();
  }

  private static String[] move(Case a, Person from, Person to) {
    return new String[] {"work", id(a), "from", from.id().toString(), "to", to.id().toString()};
  }

  @Test
  void c_undo_takes_back_step_by_step_to_the_draft_as_drawn() {
    var c = new Case(1, 7, 40);
    c.post("/draft");
    var drawn = c.draft().pairs();
    c.post("/move", move(c, c.reading(1), c.free(1)));
    c.post("/move", "work", id(c), "to", c.free(1).id().toString());
    assertThat(c.draft().pairs()).hasSize(6);
    c.post("/undo");
    assertThat(c.draft().pairs()).hasSize(5).isNotEqualTo(drawn);
    c.post("/undo");
    assertThat(c.draft().pairs()).isEqualTo(drawn);
    assertThat(c.post("/undo")).as("nothing is left to undo").isEqualTo(302);
    assertThat(c.draft().pairs()).isEqualTo(drawn);
  }

  @Test
  void d_what_must_not_be_is_refused_with_its_ground() throws Exception {
    var d = new Case(1, 7, 1);
    d.post("/draft");
    var free = d.free(1);
    var has = d.reading(1);
    assertThat(d.post("/move", move(d, free, has))).as("not theirs to lose").isEqualTo(422);
    assertThat(d.post("/move", move(d, has, has))).as("already theirs").isEqualTo(422);
    assertThat(d.post("/move", "work", id(d))).as("no step").isEqualTo(422);
    var panel = "/host/c/" + d.room.call.slug() + "/panel/" + free.id();
    d.room.post(
        d.host,
        panel,
        "organisation",
        "示例学院",
        "load",
        "1",
        "division",
        d.room.folk.body("js").id().toString());
    var answer = d.room.post(d.host, d.path + "/move", move(d, has, free));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("同在江苏");
    d.room.post(d.host, panel + "/leave", "why", "出国");
    assertThat(d.post("/move", move(d, has, d.free(1)))).isEqualTo(422);
    assertThat(d.post("/move", "work", id(d), "to", "x")).isEqualTo(404);
  }

  @Test
  void e_what_is_released_is_the_draft_that_was_seen() {
    var e = new Case(2, 7, 40);
    e.post("/draft");
    var seen = e.draft().version();
    e.post("/move", move(e, e.reading(1), e.free(1)));
    assertThat(release(e, seen)).as("changed since").isEqualTo(422);
    assertThat(release(e, "")).as("not said what was seen").isEqualTo(422);
    var draft = e.draft();
    assertThat(release(e, draft.version())).isEqualTo(302);
    assertThat(e.given()).isEqualTo(draft.pairs());
    assertThat(e.post("/draft")).isEqualTo(409);
    assertThat(e.post("/move", move(e, e.judges.get(0), e.judges.get(1)))).isEqualTo(422);
    assertThat(e.room.page(JUDGING, e.host, e.path)).contains("作品已分给评委", "补缺");
  }

  private static int release(Case a, String seen) {
    return a.room.post(JUDGING, a.host, a.path + "/release", "seen", seen).getStatus();
  }

  @Test
  void f_a_draft_that_lacks_reviews_says_what_would_help_and_does_not_go_out() {
    var f = new Case(2, 4, 40);
    f.post("/draft");
    assertThat(f.draft().pairs()).hasSize(8);
    assertThat(f.room.page(f.host, f.path))
        .contains("还缺 2 份", "这样就能排下", "再请 1 位无需回避的评委")
        .doesNotContain("分发给评委");
    assertThat(release(f, f.draft().version())).isEqualTo(422);
    assertThat(f.given()).isEmpty();
  }

  @Test
  void g_what_happens_to_the_panel_after_the_draft_shows_in_it() {
    var g = new Case(1, 7, 40);
    g.post("/draft");
    var judge = g.reading(1);
    g.room.post(
        g.host, "/host/c/" + g.room.call.slug() + "/panel/" + judge.id() + "/leave", "why", "病");
    assertThat(g.proposal().faults())
        .singleElement()
        .extracting("zh")
        .asString()
        .isEqualTo(
            "评委 %s 分到 1 件，最多 0 件".formatted(panels.member(g.room.call.id(), judge.id()).alias()));
    assertThat(release(g, g.draft().version())).isEqualTo(422);
    g.post("/draft");
    assertThat(g.proposal().faults()).isEmpty();
    assertThat(g.draft().pairs()).doesNotContain(g.pair(judge, 1));
  }

  @Test
  void h_drawing_again_takes_the_next_seed() {
    var h = new Case(1, 7, 40);
    h.post("/draft");
    var first = h.draft().seed();
    h.post("/draft");
    assertThat(h.draft().seed()).isEqualTo(first + 1);
    assertThat(h.draft().steps()).isZero();
  }

  private static String seen(Case a, Person judge) {
    var pages =
        a.room.page(judge, "/judge")
            + a.room.page(judge, "/judge/c/" + a.room.call.slug() + "/ties");
    return pages.replaceAll("(content|value)=\"[\\w-]{80,}\"", "");
  }

  @Test
  void i_judges_and_entrants_see_nothing_of_a_draft() {
    var i = new Case(1, 7, 40);
    var judge = i.judges.getFirst();
    var before = seen(i, judge);
    i.post("/draft");
    assertThat(seen(i, judge)).isEqualTo(before);
    for (var step : List.of("/draft", "/move", "/undo", "/release")) {
      assertThat(i.room.post(judge, i.path + step, "work", id(i)).getStatus()).isEqualTo(403);
      assertThat(i.room.post(i.room.entrant, i.path + step, "work", id(i)).getStatus())
          .isEqualTo(403);
    }
  }
}
