package io.jinbang.intake.form;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.shared.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the file still knows what was typed into a place. Nothing is guessed where it does not.
 */
final class Fit {
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{1,3}");
  private static final Text RETYPE =
      Text.of(
          "请把这一格设为“文本”格式，照原样重新填写。", "Format this cell as text and type it again as it should be.");

  private Fit() {}

  static Optional<Finding> fault(Cell cell, String field) {
    return switch (cell.kind()) {
      case BLANK, NUMBER -> Optional.empty();
      case TEXT ->
          SCIENTIFIC.matcher(Plain.half(cell.text()).strip()).matches()
              ? Optional.of(rounded(cell, field))
              : Optional.empty();
      case ROUNDED -> Optional.of(rounded(cell, field));
      case DATE ->
          Optional.of(
              Finding.stop(
                  cell.address(),
                  field,
                  Text.of("Excel 把这一格当成了日期", "Excel took this for a date"),
                  RETYPE));
      case FORMULA ->
          Optional.of(
              Finding.stop(
                  cell.address(),
                  field,
                  Text.of("这一格是公式，不能当作内容", "This is a formula, not what was meant"),
                  Text.of("请复制后“粘贴为值”，或直接填写。", "Paste it as a value, or type it.")));
      case ERROR ->
          Optional.of(
              Finding.stop(
                  cell.address(),
                  field,
                  Text.of("这一格是出错的公式", "This is a formula that failed"),
                  Text.of("请直接填写内容。", "Type what belongs here.")));
    };
  }

  private static Finding rounded(Cell cell, String field) {
    return Finding.stop(
        cell.address(),
        field,
        Text.of(
            "Excel 只留下了前几位数字，原来的号码已经看不出", "Excel kept only the first digits; the number is lost"),
        RETYPE);
  }
}
