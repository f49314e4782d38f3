package io.jinbang.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitsTests {
  private static final Id<Entry> WORK = Id.random();
  private static final Instant NOW = Instant.EPOCH;
  private static final List<Prize> PRIZES = List.of(prize("jury", 2), prize("young", 1));

  private static Prize prize(String id, int fit) {
    return new Prize(id, Text.same(id), Prize.Kind.OVERALL, 0, 1, null, List.of(), fit);
  }

  private static Sheet sheet(@Nullable Instant handedIn, String... fits) {
    return new Sheet(
        Id.random(),
        Id.random(),
        UUID.randomUUID(),
        WORK,
        1,
        null,
        null,
        "",
        NOW,
        handedIn,
        Map.of(),
        Set.of(fits));
  }

  @Test
  void a_work_wants_as_many_judges_as_the_rulebook_asks_for() {
    assertThat(Fits.lacking(PRIZES, List.of(sheet(NOW, "jury", "young"), sheet(NOW, "jury"))))
        .isEmpty();
    assertThat(Fits.lacking(PRIZES, List.of(sheet(NOW, "jury", "young"), sheet(NOW))))
        .isEqualTo(Map.of(WORK, Set.of("jury")));
  }

  @Test
  void a_sheet_that_is_not_in_says_nothing() {
    assertThat(Fits.lacking(PRIZES, List.of(sheet(NOW, "jury", "young"), sheet(null, "jury"))))
        .isEqualTo(Map.of(WORK, Set.of("jury")));
    assertThat(Fits.lacking(PRIZES, List.of(sheet(null, "jury")))).isEmpty();
  }
}
