package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Finding;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.documents.Grid;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guests out of a table: one in a row, below a row of headings, whose order is free. */
final class GuestTable {
  static final int MOST = 15_000;
  private static final int LONGEST_PARTY = 80;

  /** What a column may hold, and what its heading may be. */
  private enum Column {
    NAME_ZH("nameZh", "姓名", "中文姓名", "嘉宾姓名", "chinesename"),
    NAME_EN("nameEn", "英文姓名", "英文名", "name", "englishname"),
    ORGANIZATION("organization", "单位", "工作单位", "organisation", "organization", "company"),
    TITLE("title", "职务", "职位", "title", "position"),
    EMAIL("email", "邮箱", "电子邮箱", "email", "e-mail"),
    PHONE("phone", "电话", "手机", "联系电话", "telephone", "phone", "mobile"),
    CATEGORY("category", "类别", "category"),
    PARTY("party", "邀请单位", "分组", "推荐单位", "invitedby", "group");

    private final String field;
    private final List<String> headings;

    Column(String field, String... headings) {
      this.field = field;
      this.headings = List.of(headings);
    }
  }

  private final Grid grid;
  private final Reception reception;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

  private GuestTable(Grid grid, Reception reception) {
    this.grid = grid;
    this.reception = reception;
  }

  /**
   * Every row that is not blank, with what is wrong with its cells.
   *
   * @throws Refusal where there is no row of headings, no guest or too many
   */
  static List<SheetRow> read(Grid grid, Reception reception) {
    return new GuestTable(grid, reception).rows();
  }

  private List<SheetRow> rows() {
    var rows = new ArrayList<SheetRow>();
    for (var row = head() + 1; row < grid.rows().size(); row++) {
      if (grid.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row(row));
      }
    }
    if (rows.isEmpty() || rows.size() > MOST) {
      throw Refusal.invalid(
          "table",
          Text.of("表里没有客人，或者超过 15000 行", "The table has no guests, or more than 15,000"),
          Text.of("表头下面一行一位；太多就分几份。", "One guest in a row, below the headings; or split it."));
    }
    return rows;
  }

  /** The first row with a name and something else that is known. */
  private int head() {
    for (var row = 0; row < Math.min(20, grid.rows().size()); row++) {
      columns.clear();
      for (var place = 0; place < grid.rows().get(row).size(); place++) {
        addColumn(plain(grid.at(row, place).text()), place);
      }
      if (columns.size() > 1
          && (columns.containsKey(Column.NAME_ZH) || columns.containsKey(Column.NAME_EN))) {
        return row;
      }
    }
    throw Refusal.invalid(
        "table",
        Text.of("没有找到表头", "There is no row of headings"),
        Text.of(
            "第一行写：姓名、英文姓名、单位、职务、邮箱、电话、类别、邀请单位；只有姓名必须有。",
            "Begin with Chinese name, Name, Organisation, Title, E-mail, Telephone, Category,"
                + " Invited by; only a name is needed."));
  }

  private void addColumn(String heading, int place) {
    for (var column : Column.values()) {
      if (column.headings.contains(heading)) {
        columns.putIfAbsent(column, place);
      }
    }
  }

  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s*＊]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private String at(int row, Column column) {
    var place = columns.get(column);
    return place == null ? "" : grid.at(row, place).text().strip();
  }

  private SheetRow row(int row) {
    var told =
        new Particulars(
            at(row, Column.NAME_ZH),
            at(row, Column.NAME_EN),
            at(row, Column.ORGANIZATION),
            at(row, Column.TITLE),
            at(row, Column.EMAIL),
            at(row, Column.PHONE));
    var findings = new ArrayList<Finding>();
    told.problems().forEach(problem -> findings.add(finding(row, problem)));
    addRounded(row, findings);
    var category = category(row, findings);
    var party = at(row, Column.PARTY);
    if (party.length() > LONGEST_PARTY) {
      findings.add(wrong(row, Column.PARTY, "邀请单位超过 80 字", "The inviting body is too long"));
    }
    return new SheetRow(row + 1, told, category, party, findings, null, null);
  }

  private Finding finding(int row, Problem problem) {
    var column =
        Stream.of(Column.values())
            .filter(each -> each.field.equals(problem.field()))
            .filter(columns::containsKey)
            .findFirst()
            .orElseGet(() -> columns.containsKey(Column.NAME_ZH) ? Column.NAME_ZH : Column.NAME_EN);
    return new Finding(address(row, column), problem.message(), problem.remedy());
  }

  private String address(int row, Column column) {
    var place = columns.getOrDefault(column, 0);
    var letters = place < 26 ? "" : String.valueOf((char) ('A' + place / 26 - 1));
    return letters + (char) ('A' + place % 26) + (row + 1);
  }

  private Finding wrong(int row, Column column, String zh, String en) {
    return new Finding(
        address(row, column), Text.of(zh, en), Text.of("请在表里改正再导入。", "Correct it in the sheet."));
  }

  /** A telephone the program has made 1.39E+10 of. */
  private void addRounded(int row, List<Finding> findings) {
    var place = columns.get(Column.PHONE);
    if (place != null && grid.at(row, place).kind() == Grid.Kind.ROUNDED) {
      findings.add(
          wrong(row, Column.PHONE, "电话被表格软件截断了", "The spreadsheet has cut the number short"));
    }
  }

  private @Nullable Id<Category> category(int row, List<Finding> findings) {
    var typed = plain(at(row, Column.CATEGORY));
    if (typed.isEmpty()) {
      return reception.categories().getFirst().id();
    }
    return reception.categories().stream()
        .filter(
            each -> typed.equals(plain(each.name().zh())) || typed.equals(plain(each.name().en())))
        .findFirst()
        .map(Category::id)
        .orElseGet(
            () -> {
              findings.add(
                  wrong(
                      row,
                      Column.CATEGORY,
                      "没有“" + at(row, Column.CATEGORY) + "”这个类别",
                      "There is no category “" + at(row, Column.CATEGORY) + "”"));
              return null;
            });
  }
}
