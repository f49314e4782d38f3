package io.jinbang.review.screening;

import io.jinbang.shared.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a work is rejected or sent back: a code to count by, and words its entrant reads. */
public enum Reason {
  OFF_THEME(
      Text.of("与征集主题不符", "Outside the themes of the call"),
      Text.of(
          "作品内容和所报主题关系不大，请改选合适的主题，或换一件作品。",
          "The work has little to do with its theme. Please choose another theme or enter another"
              + " work.")),
  TECHNICAL(
      Text.of("画面或声音达不到要求", "Picture or sound falls short of the rules"),
      Text.of(
          "画面或声音达不到要求，请对照检查结果重新导出。",
          "Picture or sound falls short of the rules. Please export it again as the check"
              + " advises.")),
  PROMOTION(
      Text.of("含有商业推广", "Contains commercial promotion"),
      Text.of(
          "片中有产品推销、价格或联系方式，请剪去后再报送。",
          "The film advertises products, prices or contacts. Please cut these and submit again.")),
  RIGHTS(
      Text.of("权属不清或有争议", "Rights are unclear or disputed"),
      Text.of(
          "请说明素材、音乐和肖像的来源，并补上授权。",
          "Please say where footage, music and likenesses come from, and add the permissions.")),
  SECRECY(
      Text.of("可能涉密，需先脱密", "May hold secrets and must be declassified first"),
      Text.of(
          "片中可能有不宜公开的内容，请先经本单位保密审查，处理后再报送。",
          "The film may show what must not be public. Please have it cleared by your unit and"
              + " submit again.")),
  UNSOUND(
      Text.of("事实或科学性有误", "Facts or science are wrong"),
      Text.of(
          "片中的说法或数据需要核实，请更正后再报送。",
          "A statement or figure in the film needs checking. Please correct it and submit again.")),
  DUPLICATE(
      Text.of("与另一件作品相同", "The same work as another entry"),
      Text.of(
          "与另一件已报送的作品相同，请只保留一件。",
          "This is the same as another entry. Please keep only one of them.")),
  INCOMPLETE(
      Text.of("信息不全", "Information is missing"),
      Text.of(
          "作品信息不全，请补齐主创和作品说明。",
          "Information is missing. Please complete authors and description.")),
  OTHER(Text.of("其他", "Other"), Text.of("", ""));

  private final Text label;
  private final Text ready;

  Reason(Text label, Text ready) {
    this.label = label;
    this.ready = ready;
  }

  /** By its name; null where there is none of that name. */
  public static @Nullable Reason named(@Nullable String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  public Text label() {
    return label;
  }

  /**
   * What is mostly said with it, in both languages at once, to be changed where it does not fit.
   */
  public String readyNote() {
    return ready.zh().isEmpty() ? "" : ready.zh() + "\n" + ready.en();
  }

  /** The reason with a note, as the entrant reads it. */
  public Text with(String note) {
    return note.isBlank()
        ? label
        : Text.of(label.zh() + "：" + note.strip(), label.en() + ": " + note.strip());
  }
}
