package io.jinbang.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import org.junit.jupiter.api.Test;

class ScreeningRulesTests {

  @Test
  void a_pass_needs_no_reason() {
    ScreeningRules.check(Outcome.PASSED, null, "");
  }

  @Test
  void a_rejection_needs_a_reason() {
    assertThatThrownBy(() -> ScreeningRules.check(Outcome.REJECTED, null, "不行"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("reason"));
    ScreeningRules.check(Outcome.REJECTED, Reason.OFF_THEME, "");
  }

  @Test
  void whoever_sends_back_says_what_to_mend() {
    assertThatThrownBy(() -> ScreeningRules.check(Outcome.RETURNED, Reason.INCOMPLETE, " "))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("note"));
    assertThatThrownBy(() -> ScreeningRules.check(Outcome.REJECTED, Reason.OTHER, ""))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("note"));
  }

  @Test
  void nothing_changes_once_the_judges_have_the_works() {
    assertThatThrownBy(() -> ScreeningRules.checkOpen(true)).isInstanceOf(Refusal.class);
    ScreeningRules.checkOpen(false);
  }
}
