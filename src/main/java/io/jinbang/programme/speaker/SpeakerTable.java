package io.jinbang.programme.speaker;

import io.jinbang.documents.Grid;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.HeadedTable;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Speakers out of a table: one in a row. */
final class SpeakerTable {
  private static final int MOST = 2000;
  private static final int LONGEST = 200;
  private static final Text HEADINGS =
      Text.of(
          "第一行写：姓名、英文名、职务、英文职务、单位、英文单位、邮箱；姓名和英文名至少有一列。",
          "Begin with Name (zh), Name (en), Title (zh), Title (en), Organization (zh), Organization"
              + " (en), E-mail; one of the names will do.");

  /** What a column may hold, and what its heading may be. */
  enum Column implements HeadedTable.Column {
    NAME_ZH("姓名", "嘉宾", "中文名", "中文姓名", "namezh", "name"),
    NAME_EN("英文名", "英文姓名", "nameen", "englishname"),
    TITLE_ZH("职务", "中文职务", "职称", "titlezh", "title"),
    TITLE_EN("英文职务", "titleen", "englishtitle"),
    ORGANIZATION_ZH("单位", "工作单位", "机构", "中文单位", "organizationzh", "organisationzh", "organization"),
    ORGANIZATION_EN("英文单位", "英文机构", "organizationen", "organisationen"),
    EMAIL("邮箱", "电子邮箱", "email", "e-mail");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
      return headings;
    }
  }

  private SpeakerTable() {}

  /** Refuses naming every row that cannot be read. */
  static List<SpeakerSheet> read(Grid grid) {
    var needed = List.of(Set.of(Column.NAME_ZH, Column.NAME_EN));
    var problems = new ArrayList<Problem>();
    var speakers = new ArrayList<SpeakerSheet>();
    for (var row : HeadedTable.read(grid, Column.class, needed, MOST, HEADINGS)) {
      check(row, problems);
      speakers.add(speaker(row));
    }
    Refusal.unlessNone(problems);
    return speakers;
  }

  private static SpeakerSheet speaker(HeadedTable.Row<Column> row) {
    var email = row.at(Column.EMAIL);
    return new SpeakerSheet(
        Id.random(),
        name(row),
        new Bilingual(row.at(Column.TITLE_ZH), row.at(Column.TITLE_EN)),
        new Bilingual(row.at(Column.ORGANIZATION_ZH), row.at(Column.ORGANIZATION_EN)),
        1,
        email.isEmpty() ? null : email,
        List.of(),
        null);
  }

  /** A name without Chinese characters in the one column for names is an English one. */
  private static Bilingual name(HeadedTable.Row<Column> row) {
    var zh = row.at(Column.NAME_ZH);
    var en = row.at(Column.NAME_EN);
    return en.isEmpty() && !NameKeys.isHan(zh) ? new Bilingual("", zh) : new Bilingual(zh, en);
  }

  private static void check(HeadedTable.Row<Column> row, List<Problem> problems) {
    if (name(row).isEmpty()) {
      problems.add(wrong(row.line(), "没有姓名", "There is no name", "请补上。", "Add it."));
    }
    if (row.cells().values().stream().anyMatch(cell -> cell.length() > LONGEST)) {
      problems.add(
          wrong(
              row.line(),
              "有一格超过 200 字",
              "A cell has more than 200 characters",
              "请缩短。",
              "Shorten it."));
    }
    var email = row.at(Column.EMAIL);
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      problems.add(
          wrong(
              row.line(),
              "邮箱不像地址",
              "The e-mail address is none",
              "写成 name@example.org，或留空。",
              "Write name@example.org, or leave it empty."));
    }
  }

  private static Problem wrong(int line, String zh, String en, String remedyZh, String remedyEn) {
    return Problem.at(
        "table", "第 " + line + " 行：" + zh, "Row " + line + ": " + en, remedyZh, remedyEn);
  }
}
