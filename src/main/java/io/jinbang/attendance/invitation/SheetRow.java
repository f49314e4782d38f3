package io.jinbang.attendance.invitation;

import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet that was handed in.
 *
 * @param line of the sheet, from 1
 * @param category null where it cannot be read
 * @param party with whom they are invited; may be empty
 * @param findings what is wrong with it; a row with any is not taken over
 * @param likeness to whom it is; null where it is like nobody
 * @param decision null while nobody has decided, or there is nothing to decide
 */
public record SheetRow(
    int line,
    Particulars told,
    @Nullable Id<Category> category,
    String party,
    List<Finding> findings,
    @Nullable Likeness likeness,
    @Nullable Decision decision) {

  public SheetRow {
    findings = List.copyOf(findings);
  }

  /**
   * What is wrong with a cell.
   *
   * @param cell as people call it: C7
   */
  public record Finding(String cell, Text message, Text remedy) {}

  /**
   * That a row may be about somebody who is there already.
   *
   * @param line the earlier row; null where it is a guest
   * @param guest the guest; null where it is a row
   */
  public record Likeness(Kind kind, @Nullable Integer line, @Nullable Id<Guest> guest) {}

  /** How sure it is. */
  public enum Kind {
    SAME_ROW(Text.of("表内邮箱重复", "Same e-mail as a row above"), true),
    SAME_GUEST(Text.of("邮箱已在名单上", "Same e-mail as a guest"), true),
    LIKE_ROW(Text.of("表内姓名、单位相同", "Same name and organisation as a row above"), false),
    LIKE_GUEST(Text.of("姓名、单位已在名单上", "Same name and organisation as a guest"), false);

    private final Text label;
    private final boolean same;

    Kind(Text label, boolean same) {
      this.label = label;
      this.same = same;
    }

    public Text label() {
      return label;
    }

    /** What one may decide: an address is one person's alone. */
    public List<Decision> choices() {
      return same
          ? List.of(Decision.SKIP, Decision.REPLACE)
          : List.of(Decision.SKIP, Decision.REPLACE, Decision.ADD);
    }
  }

  /** What becomes of a row that is like another. */
  public enum Decision {
    ADD(Text.of("是另一个人，加上", "Somebody else: add")),
    REPLACE(Text.of("是同一人，用这一行的信息", "The same: take what this row says")),
    SKIP(Text.of("是同一人，保留原来的", "The same: keep what is there"));

    private final Text label;

    Decision(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  boolean whole() {
    return findings.isEmpty();
  }

  public boolean undecided() {
    return whole() && likeness != null && decision == null;
  }

  SheetRow like(@Nullable Likeness other) {
    return new SheetRow(line, told, category, party, findings, other, decision);
  }
}
