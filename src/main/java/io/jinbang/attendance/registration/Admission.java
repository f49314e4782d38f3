package io.jinbang.attendance.registration;

import io.jinbang.shared.Text;

/** Who may register. */
public enum Admission {
  OPEN(Text.of("谁都可以报名", "Open to all")),
  APPROVAL(Text.of("报名后由主办方审核", "Approved by the host")),
  INVITED(Text.of("只限受邀", "By invitation only"));

  private final Text label;

  Admission(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
