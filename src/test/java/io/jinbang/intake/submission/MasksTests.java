package io.jinbang.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTests {
  @Test
  void enough_is_left_to_compare_and_too_little_to_use() {
    assertThat(Masks.mobile("13800001234")).isEqualTo("138****1234");
    assertThat(Masks.mobile("1234")).isEqualTo("****");
    assertThat(Masks.email("someone@example.org")).isEqualTo("s***@example.org");
    assertThat(Masks.email("@example.org")).isEqualTo("***");
    assertThat(Masks.email("nobody")).isEqualTo("***");
  }
}
