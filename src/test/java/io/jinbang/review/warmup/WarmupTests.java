package io.jinbang.review.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class WarmupTests {
  @Autowired private ApplicationContext context;
  @Autowired private Films films;
  @Autowired private List<ViewingPolicy> policies;
  @Autowired private JdbcClient jdbc;

  private Jury jury;
  private Entry rejected;
  private String host;
  private Person judge;

  @BeforeEach
  void begin() {
    jury = Jury.rejecting(context, 1, 1);
    rejected = jury.rejected.getFirst();
    judge = jury.judges.getFirst();
    host = "/host/c/" + jury.call.slug() + "/samples";
  }

  private int add(Id<Entry> entry, String reason, int... marks) {
    var fields = new ArrayList<>(List.of(jury.marks(marks)));
    fields.addAll(List.of("entry", entry.toString(), "reason", reason));
    return jury.post(jury.host(), host, fields.toArray(String[]::new)).getStatus();
  }

  private String warmUp() {
    return "/judge/c/" + jury.call.slug() + "/warm-up/1";
  }

  @Test
  void judges_warm_up_first_and_see_the_reference_only_afterwards() {
    assertThat(add(rejected.id(), "有人物，但讲得散", 6, 4)).isEqualTo(302);
    assertThat(jury.page(jury.host(), host)).contains(rejected.title(), "有人物，但讲得散");
    jury.honour(judge);
    var call = "/judge/c/" + jury.call.slug();
    assertThat(jury.get(judge, call).getRedirectedUrl()).isEqualTo(warmUp());
    assertThat(jury.page(judge, warmUp()))
        .contains(rejected.title(), "试评 1 / 1")
        .doesNotContain("有人物，但讲得散", "参考分的理由", Jury.ORGANISATION, rejected.submittedNumber());
    assertThat(jury.post(judge, warmUp(), jury.marks(8)).getRedirectedUrl()).isEqualTo(warmUp());
    // 8 against 6 and 4 in turn
    assertThat(jury.page(judge, warmUp())).contains("有人物，但讲得散", "高 2", "高 4");
    assertThat(jury.get(judge, call).getRedirectedUrl()).startsWith("/judge/works/");
  }

  @Test
  void a_warm_up_never_counts_and_is_nobody_elses() {
    add(rejected.id(), "理由", 6);
    jury.honour(judge);
    jury.post(judge, warmUp(), jury.marks(8));
    assertThat(jury.sheet(judge, jury.works.getFirst()).marks()).isEmpty();
    var other = jury.judges.getLast();
    jury.honour(other);
    assertThat(jury.page(other, warmUp())).doesNotContain("高 2");
    assertThat(jury.page(jury.host(), host)).doesNotContain("高 2");
    assertThat(
            jdbc.sql("select count(*) from review.assignment where entry = :entry")
                .param("entry", rejected.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void it_is_handed_in_whole_and_once() {
    add(rejected.id(), "理由", 6);
    jury.honour(judge);
    assertThat(jury.post(judge, warmUp(), "m-story", "8").getStatus()).isEqualTo(422);
    assertThat(jury.post(judge, warmUp(), "m-story", "11").getStatus()).isEqualTo(422);
    assertThat(jury.post(judge, warmUp(), jury.marks(8)).getStatus()).isEqualTo(302);
    assertThat(jury.post(judge, warmUp(), jury.marks(6)).getStatus()).isEqualTo(422);
    assertThat(jury.page(judge, warmUp())).contains("高 2");
  }

  @Test
  void only_the_panel_sees_samples_and_only_after_the_declaration() {
    add(rejected.id(), "理由", 6);
    var film = films.get(Objects.requireNonNull(rejected.film()));
    assertThat(watches(film)).isFalse();
    assertThat(jury.get(judge, warmUp()).getStatus()).isEqualTo(409);
    jury.honour(judge);
    assertThat(watches(film)).isTrue();
    var stranger = Jury.of(context, 1).judges.getFirst();
    assertThat(jury.get(stranger, warmUp()).getStatus()).isEqualTo(404);
    assertThat(jury.get(judge, host).getStatus()).isEqualTo(403);
    assertThat(jury.get(judge, warmUp().replace("/1", "/2")).getStatus()).isEqualTo(404);
  }

  private boolean watches(Film film) {
    return policies.stream().anyMatch(policy -> policy.mayWatch(judge.actor(), film));
  }

  @Test
  void a_work_of_the_round_cannot_be_a_sample() {
    assertThat(add(jury.works.getFirst().id(), "理由", 6)).isEqualTo(422);
    assertThat(add(Id.random(), "理由", 6)).isEqualTo(422);
    assertThat(jury.post(jury.host(), host, "entry", "x").getStatus()).isEqualTo(422);
    assertThat(add(rejected.id(), " ", 6)).isEqualTo(422);
    assertThat(add(rejected.id(), "理由", 11)).isEqualTo(422);
    assertThat(jury.page(jury.host(), host)).contains("还没有试评作品");
    assertThat(add(rejected.id(), "理由", 6)).isEqualTo(302);
    assertThat(add(rejected.id(), "理由", 6)).isEqualTo(422);
  }

  @Test
  void what_a_judge_has_used_stays() {
    add(rejected.id(), "理由", 6);
    jury.honour(judge);
    jury.post(judge, warmUp(), jury.marks(8));
    assertThat(jury.post(jury.host(), host + "/1/remove").getStatus()).isEqualTo(422);
    assertThat(jury.post(jury.host(), host + "/2/remove").getStatus()).isEqualTo(404);
    assertThat(jury.page(jury.host(), host)).contains(rejected.title());
  }

  @Test
  void an_unused_one_can_be_removed() {
    add(rejected.id(), "理由", 6);
    assertThat(jury.post(jury.host(), host + "/1/remove").getStatus()).isEqualTo(302);
    assertThat(jury.page(jury.host(), host)).contains("还没有试评作品");
  }

  @Test
  void no_sixth_finds_a_place() {
    assertThat(SampleRules.place(List.of())).isEqualTo(1);
    assertThat(SampleRules.place(List.of(1, 3))).isEqualTo(2);
    assertThatThrownBy(() -> SampleRules.place(List.of(1, 2, 3, 4, 5))).isInstanceOf(Refusal.class);
  }
}
