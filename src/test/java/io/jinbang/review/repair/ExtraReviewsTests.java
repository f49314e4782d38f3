package io.jinbang.review.repair;

import static io.jinbang.review.Jury.JUDGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.panel.Availability;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five judges have read every work; further ones join. */
@IntegrationTest
class ExtraReviewsTests {
  @Autowired private ApplicationContext context;
  @Autowired private ExtraReviews extra;
  @Autowired private Panels panels;
  @Autowired private Sheets sheets;
  @Autowired private JdbcClient jdbc;

  private Person seat(Jury jury, String organisation, int load, Availability availability) {
    var seat =
        new Panels.Seat(
            "新评委", Folk.address("judge"), organisation, null, Set.of(), 0, load, availability);
    return Jury.at(JUDGING, () -> panels.seat(jury.host().actor(), jury.call, seat).person());
  }

  private Person seat(Jury jury, int load) {
    return seat(jury, "示例学院新", load, Availability.ALWAYS);
  }

  private int ask(Instant when, Jury jury, Map<Id<Entry>, Integer> more) {
    return Jury.at(when, () -> extra.ask(jury.host().actor(), jury.call, more));
  }

  private AssignmentPlan preview(Jury jury, Map<Id<Entry>, Integer> more) {
    return Jury.at(JUDGING, () -> extra.preview(jury.host().actor(), jury.call, more));
  }

  private List<Id<Entry>> order(Jury jury, Person judge) {
    return sheets.all(jury.call.id()).stream()
        .filter(sheet -> Id.of(sheet.judge()).equals(judge.id()))
        .map(Sheet::entry)
        .toList();
  }

  private long letters(Person judge, String subject) {
    return jdbc.sql("select count(*) from mail.letter where recipient = :to and subject like :s")
        .param("to", judge.email())
        .param("s", "%" + subject + "%")
        .query(Long.class)
        .single();
  }

  @Test
  void a_a_fresh_judge_gets_the_work_behind_all_others_and_a_letter() {
    var jury = Jury.of(context, 3);
    var fresh = seat(jury, 40);
    var first = jury.works.get(0).id();
    var last = jury.works.get(2).id();
    assertThat(preview(jury, Map.of(first, 1)).loads()).containsEntry(fresh.id().toString(), 1);
    assertThat(order(jury, fresh)).as("a preview changes nothing").isEmpty();
    assertThat(ask(JUDGING, jury, Map.of(first, 1))).isEqualTo(1);
    assertThat(ask(JUDGING, jury, Map.of(last, 1))).isEqualTo(1);
    assertThat(order(jury, fresh)).containsExactly(first, last);
    assertThat(letters(fresh, "又有 1 件作品请您评审")).isEqualTo(2);
    assertThat(jury.judges).allSatisfy(judge -> assertThat(order(jury, judge)).hasSize(3));
    assertThat(jury.judges).allSatisfy(judge -> assertThat(letters(judge, "作品请您评审")).isZero());
  }

  @Test
  void b_who_asked_and_when_is_kept() {
    var jury = Jury.of(context, 1);
    var fresh = seat(jury, 40);
    ask(JUDGING, jury, Map.of(jury.works.getFirst().id(), 1));
    var kept =
        jdbc.sql(
                """
                select r.kind, r.made_by, r.made_at, p.judge, p.entry, p.added
                from review.regiven r join review.regiven_pair p on p.regiven = r.id
                where r.campaign = :call
                """)
            .param("call", jury.call.id().value())
            .query()
            .singleRow();
    assertThat(kept)
        .containsEntry("kind", "EXTRA")
        .containsEntry("made_by", jury.host().id().value())
        .containsEntry("made_at", java.sql.Timestamp.from(JUDGING))
        .containsEntry("judge", fresh.id().value())
        .containsEntry("entry", jury.works.getFirst().id().value())
        .containsEntry("added", true);
  }

  @Test
  void c_where_no_fresh_judge_is_left_nobody_is_asked() {
    var jury = Jury.of(context, 2);
    var fresh = seat(jury, 1);
    var both = Map.of(jury.works.get(0).id(), 1, jury.works.get(1).id(), 1);
    assertThat(preview(jury, both).unmet()).hasSize(1);
    assertThatThrownBy(() -> ask(JUDGING, jury, both))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(order(jury, fresh)).isEmpty();
  }

  @Test
  void d_conflicts_and_days_away_are_heeded() {
    var jury = Jury.of(context, 1);
    var own = seat(jury, Jury.ORGANISATION, 40, Availability.ALWAYS);
    // judging ends on 2026-05-21 in Beijing
    var late = seat(jury, "示例学院迟", 40, new Availability(LocalDate.of(2026, 5, 22), null, null));
    var gone = seat(jury, "示例学院早", 40, new Availability(null, LocalDate.of(2026, 5, 15), null));
    var more = Map.of(jury.works.getFirst().id(), 1);
    assertThat(preview(jury, more).unmet()).hasSize(1);
    var there = seat(jury, "示例学院来", 40, new Availability(null, LocalDate.of(2026, 5, 16), null));
    assertThat(ask(JUDGING, jury, more)).isEqualTo(1);
    assertThat(order(jury, there)).containsExactly(jury.works.getFirst().id());
    assertThat(List.of(own, late, gone))
        .allSatisfy(judge -> assertThat(order(jury, judge)).isEmpty());
  }

  @Test
  void e_who_stepped_back_is_not_asked_again() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.post(judge, jury.path(judge, work) + "/recuse", "reason", "利害关系");
    assertThat(preview(jury, Map.of(work.id(), 1)).unmet()).containsEntry(work.id().toString(), 1);
  }

  @Test
  void f_nothing_is_asked_before_the_release_after_the_lock_or_after_the_end() {
    var jury = Jury.of(context, 1);
    seat(jury, 40);
    var more = Map.of(jury.works.getFirst().id(), 1);
    assertThatThrownBy(() -> ask(jury.closes(), jury, more)).hasMessageContaining("has closed");
    assertThatThrownBy(() -> ask(JUDGING, jury, Map.of(jury.works.getFirst().id(), 0)))
        .hasMessageContaining("How many further");
    assertThatThrownBy(() -> ask(JUDGING, jury, Map.of(Id.random(), 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    jury.handAllIn();
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    assertThatThrownBy(() -> ask(JUDGING, jury, more)).hasMessageContaining("locked");
  }

  @Test
  void g_only_the_host_asks() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst().actor();
    assertThatThrownBy(() -> extra.ask(judge, jury.call, Map.of(jury.works.getFirst().id(), 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }
}
