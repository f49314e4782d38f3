package io.jinbang.intake.form;

import io.jinbang.documents.Grid;
import io.jinbang.documents.Grid.Cell;
import io.jinbang.intake.form.FormReading.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what is asked once: a label and its answer to the right, or both in one place. */
final class HeadReader {
  private static final Pattern IN_ONE =
      Pattern.compile("^([^:：]{2,12})[:：]\\s*(.+)$", Pattern.DOTALL);
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "unit", List.of("推荐单位", "报送单位", "单位名称", "推荐单位盖章", "填报单位", "recommendingunit", "unit"),
          "contact",
              List.of("联系人", "单位联系人", "填表人", "经办人", "contact", "unitscontact", "contactperson"),
          "phone",
              List.of(
                  "联系电话",
                  "电话",
                  "手机",
                  "联系手机",
                  "联系方式",
                  "单位电话",
                  "手机号码",
                  "phone",
                  "mobile",
                  "telephone"));

  private final Map<String, String> found = new HashMap<>();

  private HeadReader() {}

  static Head read(List<Grid> grids, Map<Integer, Layout> layouts) {
    var reader = new HeadReader();
    for (var nr = 0; nr < grids.size(); nr++) {
      var layout = layouts.get(nr);
      var end = layout == null ? grids.get(nr).rows().size() : layout.header();
      for (var row = 0; row < Math.min(end, 60); row++) {
        reader.row(grids.get(nr), row);
      }
    }
    return new Head(reader.at("unit"), reader.at("contact"), reader.at("phone"));
  }

  private String at(String field) {
    return found.getOrDefault(field, "");
  }

  private void row(Grid grid, int row) {
    var cells = grid.rows().get(row);
    for (var column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (!cell.merged()) {
        var one = IN_ONE.matcher(cell.text());
        if (one.matches() && !field(one.group(1)).isEmpty()) {
          keep(one.group(1), one.group(2));
        } else {
          keep(cell.text(), beside(cells, column));
        }
      }
    }
  }

  private void keep(String label, String value) {
    var field = field(label);
    if (!field.isEmpty() && !value.isBlank() && field(value).isEmpty()) {
      found.putIfAbsent(field, Plain.line(value));
    }
  }

  private static String field(String label) {
    var plain = Plain.heading(label);
    return NAMES.entrySet().stream()
        .filter(one -> one.getValue().contains(plain) || bilingual(one.getValue(), plain))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static boolean bilingual(List<String> names, String plain) {
    return names.stream().anyMatch(plain::startsWith) && names.stream().anyMatch(plain::endsWith);
  }

  /** The next place that is not still the label's. */
  private static String beside(List<Cell> cells, int column) {
    return cells.subList(column + 1, cells.size()).stream()
        .filter(cell -> !cell.merged() || !cell.text().equals(cells.get(column).text()))
        .findFirst()
        .map(Cell::text)
        .orElse("");
  }
}
