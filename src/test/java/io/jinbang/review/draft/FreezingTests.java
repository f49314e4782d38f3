package io.jinbang.review.draft;

import static io.jinbang.review.Jury.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.ledger.LedgerLeaf;
import io.jinbang.review.Jury;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FreezingTests {
  @Autowired private ApplicationContext context;
  @Autowired private Freezing freezing;
  @Autowired private Campaigns campaigns;
  @Autowired private Ledger ledger;
  @Autowired private JdbcClient jdbc;
  @Autowired private Works works;

  @Test
  void the_release_freezes_the_rules_and_the_ledger_holds_their_hash() {
    var jury = Jury.of(context, 1);
    var frozen = freezing.frozen(jury.call.id()).orElseThrow();
    assertThat(frozen.rules())
        .startsWith("{\"call\":\"" + jury.call.slug() + "\",\"clip\":0,\"criteria\":[{\"about\":")
        .endsWith(
            "\"judges-per-work\":5,\"method\":\"calibrated\",\"scale\":{\"max\":10,\"min\":1}}");
    assertThat(frozen.hash()).isEqualTo(Sha256.hex(frozen.rules().getBytes(UTF_8)));
    assertThat(frozen.by()).isEqualTo(jury.host().actor().person());
    // the day of the release, 14 days after entries opened
    assertThat(frozen.at()).isEqualTo(Instant.parse("2026-05-15T01:00:00Z"));
    var leaf = new LedgerLeaf("scoring-rules", frozen.at(), new Commitment(frozen.hash()));
    assertThat(ledger.prove(frozen.ledger()).proves(leaf.hash())).isTrue();
  }

  @Test
  void judges_and_host_see_the_hash_and_can_check_it() {
    var jury = Jury.of(context, 1);
    var judge = jury.judges.getFirst();
    var hash = freezing.frozen(jury.call.id()).orElseThrow().hash();
    var own = "/judge/c/" + jury.call.slug() + "/rules";
    var hosts = "/host/c/" + jury.call.slug() + "/scoring-rules";
    assertThat(jury.page(judge, own)).contains(hash, "已冻结：");
    assertThat(jury.page(jury.host(), hosts)).contains(hash, "已冻结：");
    assertThat(Sha256.hex(jury.get(judge, own + "/frozen").getContentAsByteArray()))
        .isEqualTo(hash);
    assertThat(Sha256.hex(jury.get(jury.host(), hosts + "/frozen").getContentAsByteArray()))
        .isEqualTo(hash);
    assertThat(jury.get(jury.entrant, own).getStatus()).isEqualTo(403);
    assertThat(jury.get(Jury.of(context, 1).judges.getFirst(), own).getStatus()).isEqualTo(404);
  }

  @Test
  void nothing_is_frozen_before_the_release() {
    var call = works.call(Instant.parse("2026-05-01T01:00:00Z"));
    assertThat(freezing.frozen(call.id())).isEmpty();
    assertThat(freezing.against(call, call.rulebook())).isEmpty();
  }

  @Test
  void works_cannot_be_given_out_without_freezing() {
    var call = works.call(Instant.parse("2026-05-01T01:00:00Z"));
    assertThatThrownBy(
            () ->
                jdbc.sql("insert into review.scoring (campaign, released_at) values (:id, :at)")
                    .param("id", call.id().value())
                    .param("at", Timestamp.from(Instant.EPOCH))
                    .update())
        .hasMessageContaining("not frozen");
  }

  @Test
  void what_is_frozen_stays_in_the_database() {
    var jury = Jury.of(context, 1);
    for (var change :
        List.of("update review.frozen set rules = '{}'", "delete from review.frozen")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(change + " where campaign = :id")
                      .param("id", jury.call.id().value())
                      .update())
          .hasMessageContaining("are frozen");
    }
  }

  @Test
  void an_amendment_that_would_change_them_is_refused_and_told_what_to_do_instead() {
    var jury = Jury.of(context, 1);
    refused(jury, "judges-per-work: 5", "judges-per-work: 4", "每件作品的评委人数");
    refused(jury, "weight: 20", "weight: 21", "评分项");
    refused(jury, "method: calibrated", "method: mean", "计分方法");
    refused(jury, "method: calibrated", "method: clipped\n  clip: 1", "计分方法");
    refused(jury, "kind: overall, count", "kind: overall, fit: 2, count", "推荐人数");
    var other = amended(jury, "max-load: 60", "max-load: 50");
    assertThat(other.rulebook().judging().maxLoad()).isEqualTo(50);
    assertThat(freezing.frozen(jury.call.id()).orElseThrow().hash())
        .isEqualTo(Sha256.hex(freezing.preview(other.rulebook())));
  }

  private void refused(Jury jury, String from, String to, String named) {
    assertThatThrownBy(() -> amended(jury, from, to))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.message().zh()).contains("已经冻结", named);
                          assertThat(problem.remedy().zh()).contains("改回", "下一届");
                          assertThat(problem.remedy().en()).contains("deliberation");
                        }));
  }

  private Campaign amended(Jury jury, String from, String to) {
    var source = campaigns.versions(jury.call.id()).getFirst().source();
    assertThat(source).contains(from);
    return at(
        Jury.JUDGING,
        () ->
            campaigns.amend(
                jury.host().actor(),
                jury.call.id(),
                1,
                source.replaceFirst(from, to),
                Text.of("理由", "A reason")));
  }
}
