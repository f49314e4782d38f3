package io.jinbang.award.prize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitScoreTests {
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Id<Campaign> CALL = Id.random();
  private static final Id<Body> PROVINCE = Id.random();
  private static final Id<Body> UNIT = Id.random();
  private static final Entry ONE = naming(UNIT);
  private static final Entry TWO = naming(UNIT);
  private static final Entry DIRECT = naming(null);
  private static final List<Entry> ALL = List.of(ONE, TWO, DIRECT);

  private static Entry naming(Id<Body> unit) {
    return new Entry(
        Id.random(),
        CALL,
        Id.random(),
        Entry.State.SUBMITTED,
        "SV26-0001",
        "渡口",
        "",
        "作者01",
        List.of("green"),
        PROVINCE,
        unit,
        Map.of(),
        Id.random(),
        NOW,
        NOW,
        null);
  }

  private static Recommendation said(Entry entry, Recommendation.State state) {
    var place = state == Recommendation.State.ENDORSED ? 1 : null;
    return new Recommendation(
        entry.id(), CALL, UNIT, state, "好", place, NOW, Id.random(), NOW, false);
  }

  private static Map<Id<Body>, Integer> submitted(List<Recommendation> said) {
    return UnitScore.of(ALL, said, Set.of(), List.of()).stream()
        .collect(Collectors.toMap(UnitScore::body, UnitScore::submitted));
  }

  @Test
  void while_nobody_recommends_a_work_counts_for_the_unit_it_names() {
    assertThat(submitted(List.of(said(ONE, Recommendation.State.ASKED))))
        .isEqualTo(Map.of(UNIT, 2, PROVINCE, 1));
  }

  @Test
  void once_somebody_recommends_only_what_is_recommended_counts_for_a_unit() {
    assertThat(
            submitted(
                List.of(
                    said(ONE, Recommendation.State.ENDORSED),
                    said(TWO, Recommendation.State.DECLINED))))
        .isEqualTo(Map.of(UNIT, 1, PROVINCE, 2));
  }
}
