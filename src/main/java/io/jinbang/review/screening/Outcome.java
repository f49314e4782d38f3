package io.jinbang.review.screening;

import io.jinbang.shared.Text;

/** What the screening decides of a work. */
public enum Outcome {
  PASSED(Text.of("通过", "Passed")),
  REJECTED(Text.of("不通过", "Rejected")),
  RETURNED(Text.of("退回修改", "Sent back"));

  private final Text label;

  Outcome(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
