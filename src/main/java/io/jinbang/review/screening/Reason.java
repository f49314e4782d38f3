package io.jinbang.review.screening;

import io.jinbang.shared.Text;

/** Why a work is rejected or sent back: a code to count by, and words its entrant reads. */
public enum Reason {
  OFF_THEME(Text.of("与征集主题不符", "Outside the themes of the call")),
  TECHNICAL(Text.of("画面或声音达不到要求", "Picture or sound falls short of the rules")),
  PROMOTION(Text.of("含有商业推广", "Contains commercial promotion")),
  RIGHTS(Text.of("权属不清或有争议", "Rights are unclear or disputed")),
  SECRECY(Text.of("可能涉密，需先脱密", "May hold secrets and must be declassified first")),
  UNSOUND(Text.of("事实或科学性有误", "Facts or science are wrong")),
  DUPLICATE(Text.of("与另一件作品相同", "The same work as another entry")),
  INCOMPLETE(Text.of("信息不全", "Information is missing")),
  OTHER(Text.of("其他", "Other"));

  private final Text label;

  Reason(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
