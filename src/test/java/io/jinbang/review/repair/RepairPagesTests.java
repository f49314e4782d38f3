package io.jinbang.review.repair;

import static io.jinbang.review.Jury.JUDGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five judges have every work; one drops out or steps back, and others take over. */
@IntegrationTest
class RepairPagesTests {
  @Autowired private ApplicationContext context;
  @Autowired private Panels panels;
  @Autowired private Repairs repairs;
  @Autowired private RepairPages pages;
  @Autowired private Sheets sheets;
  @Autowired private JdbcClient jdbc;

  private static String call(Jury jury) {
    return "/host/c/" + jury.call.slug();
  }

  private Person seat(Jury jury) {
    var seat = new Panels.Seat("新评委", Folk.address("judge"), "示例学院新", null, Set.of(), 40);
    return Jury.at(JUDGING, () -> panels.seat(jury.host().actor(), jury.call, seat).person());
  }

  private void leave(Jury jury, Person judge) {
    jury.post(jury.host(), call(jury) + "/panel/" + judge.id() + "/leave", "why", "住院");
  }

  private Repair preview(Jury jury) {
    return Jury.at(JUDGING, () -> repairs.preview(jury.host().actor(), jury.call, null));
  }

  private int carryOut(Jury jury, String... fields) {
    return jury.post(jury.host(), call(jury) + "/repair", fields).getStatus();
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

  private List<String> waiting(Jury jury) {
    return Jury.at(
        JUDGING,
        () ->
            pages.waitingFor(jury.host().actor()).stream()
                .filter(item -> item.path().startsWith(call(jury)))
                .map(Waiting.Item::what)
                .map(what -> what.zh())
                .toList());
  }

  @Test
  void a_who_drops_out_hands_the_rest_on_and_both_are_written_to() {
    var jury = Jury.of(context, 3);
    var gone = jury.judges.getFirst();
    var fresh = seat(jury);
    jury.honour(gone);
    jury.handIn(gone, jury.works.getFirst(), 7);
    assertThat(jury.page(jury.host(), call(jury) + "/repair")).contains("没有缺评审的作品");
    leave(jury, gone);
    assertThat(waiting(jury)).containsExactly("2 件作品缺评审");
    var seen = preview(jury);
    assertThat(jury.page(jury.host(), call(jury) + "/repair"))
        .contains("2 件作品缺评审", "作品2", "作品3", "照此补上（2 份）", seen.version());
    assertThat(order(jury, fresh)).as("a preview changes nothing").isEmpty();
    assertThat(carryOut(jury, "seen", seen.version(), "why", "住院")).isEqualTo(302);
    assertThat(order(jury, gone)).containsExactly(jury.works.getFirst().id());
    assertThat(order(jury, fresh))
        .containsExactlyInAnyOrder(jury.works.get(1).id(), jury.works.get(2).id());
    assertThat(letters(gone, "有 2 件作品不再需要您评审")).isEqualTo(1);
    assertThat(letters(fresh, "又有 2 件作品请您评审")).isEqualTo(1);
    assertThat(letters(jury.judges.getLast(), "件作品")).isZero();
    assertThat(waiting(jury)).isEmpty();
    assertThat(jury.page(jury.host(), call(jury) + "/repair")).contains("补缺", "住院", "主办01");
  }

  @Test
  void b_a_recused_work_is_offered_and_found_a_judge() {
    var jury = Jury.of(context, 2);
    var judge = jury.judges.getFirst();
    var work = jury.works.getFirst();
    jury.honour(judge);
    jury.post(judge, jury.path(judge, work) + "/recuse", "reason", "亲属");
    assertThat(jury.page(jury.host(), call(jury) + "/repair")).contains("还差 1 位");
    var fresh = seat(jury);
    var one = Jury.at(JUDGING, () -> repairs.preview(jury.host().actor(), jury.call, work.id()));
    assertThat(carryOut(jury, "work", work.id().toString(), "seen", one.version())).isEqualTo(302);
    assertThat(order(jury, fresh)).containsExactly(work.id());
  }

  @Test
  void c_what_was_not_seen_is_not_done() {
    var jury = Jury.of(context, 1);
    leave(jury, jury.judges.getFirst());
    var before = preview(jury).version();
    seat(jury);
    assertThat(carryOut(jury, "seen", before)).isEqualTo(422);
    assertThat(carryOut(jury, "seen", "")).isEqualTo(422);
    assertThat(carryOut(jury, "work", "x")).isEqualTo(404);
    assertThat(order(jury, jury.judges.getFirst())).hasSize(1);
  }

  @Test
  void d_after_the_end_or_the_lock_nothing_is_given_or_taken() {
    var jury = Jury.of(context, 1);
    jury.handAllIn();
    jury.post(jury.host(), call(jury) + "/lock");
    assertThat(
            jury.post(
                    jury.host(),
                    call(jury) + "/panel/" + jury.judges.getFirst().id() + "/leave",
                    "why",
                    "x")
                .getStatus())
        .isEqualTo(422);
    assertThat(carryOut(jury, "seen", preview(jury).version())).isEqualTo(422);
    assertThat(waiting(jury)).isEmpty();
  }

  @Test
  void e_a_judge_learns_only_of_their_own_works() {
    var jury = Jury.of(context, 2);
    var other = jury.judges.getLast();
    jury.honour(other);
    var works = "/judge/c/" + jury.call.slug() + "/works";
    var before = plain(jury.page(other, works));
    var gone = jury.judges.getFirst();
    seat(jury);
    leave(jury, gone);
    carryOut(jury, "seen", preview(jury).version());
    assertThat(plain(jury.page(other, works))).isEqualTo(before);
    assertThat(jury.page(gone, "/judge")).doesNotContain("住院");
    assertThat(jury.get(other, call(jury) + "/repair").getStatus()).isEqualTo(403);
    assertThat(jury.post(other, call(jury) + "/repair", "seen", "x").getStatus()).isEqualTo(403);
  }

  private static String plain(String page) {
    return page.replaceAll("(content|value)=\"[\\w-]{80,}\"", "");
  }
}
