package io.jinbang.intake.form;

import io.jinbang.documents.BlankForm;
import io.jinbang.documents.Grid;
import io.jinbang.documents.Grid.Cell;
import io.jinbang.intake.form.FormReading.Column;
import io.jinbang.intake.form.FormReading.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a recommendation form however people filled it. A function of its grids alone. */
final class FormReader {
  /** Works one form may hold. */
  static final int MOST = 5_000;

  /** How a line below the table begins that is no title. */
  private static final Pattern NOTE =
      Pattern.compile("(备注|说明|填表|注|合计|共计|日期|note|total|date)[^\\p{L}]|.{2,8}[（(]?(签字|盖章)");

  private final FormContext context;
  private final Headings headings;

  FormReader(FormContext context) {
    this.context = context;
    this.headings = new Headings(context.rulebook());
  }

  FormReading read(List<Grid> grids) {
    var layouts = new LinkedHashMap<Integer, Layout>();
    for (var nr = 0; nr < grids.size(); nr++) {
      var number = nr;
      if (!grids.get(nr).name().equals(BlankForm.MARK)) {
        Layout.of(grids.get(nr), headings).ifPresent(layout -> layouts.put(number, layout));
      }
    }
    var head = HeadReader.read(grids, layouts);
    var findings = new ArrayList<Finding>();
    var agreed = mark(grids, findings);
    if (layouts.isEmpty()) {
      findings.add(FormFindings.noTable());
      return new FormReading(head, agreed, List.of(), List.of(), List.of(), findings);
    }
    return works(grids, layouts, head, agreed, findings);
  }

  private FormReading works(
      List<Grid> grids,
      LinkedHashMap<Integer, Layout> layouts,
      Head head,
      boolean agreed,
      List<Finding> findings) {
    var rows = new ArrayList<FormRow>();
    var skipped = new ArrayList<String>();
    layouts.forEach((nr, layout) -> table(grids.get(nr), nr, layout, head, rows, skipped));
    whole(rows, head, findings);
    var columns =
        Objects.requireNonNull(layouts.firstEntry()).getValue().headings().entrySet().stream()
            .filter(one -> !one.getKey().equals(Headings.NUMBER))
            .map(one -> new Column(one.getKey(), one.getValue()))
            .toList();
    return new FormReading(head, agreed, columns, apart(rows), skipped, findings);
  }

  private void table(
      Grid grid, int nr, Layout layout, Head head, List<FormRow> rows, List<String> skipped) {
    var reader = new RowReader(context, head, layout, grid, nr, crossIsYes(grid, layout));
    for (var row = layout.first(); row < grid.rows().size() && rows.size() <= MOST; row++) {
      switch (kind(grid, row, layout)) {
        case WORK -> rows.add(reader.read(row));
        case REMARK -> skipped.add(words(grid, row));
        case NOTHING -> {}
      }
    }
  }

  private enum RowKind {
    WORK,
    REMARK,
    NOTHING
  }

  private RowKind kind(Grid grid, int row, Layout layout) {
    var said =
        layout.columns().entrySet().stream()
            .filter(column -> !column.getKey().equals(Headings.NUMBER))
            .filter(
                column ->
                    !column.getKey().equals(Headings.UNIT)
                        || !grid.at(row, column.getValue()).merged())
            .map(column -> grid.at(row, column.getValue()))
            .filter(cell -> !isEmpty(cell))
            .toList();
    if (said.isEmpty()) {
      return words(grid, row).isEmpty() || onlyNumber(grid, row, layout)
          ? RowKind.NOTHING
          : RowKind.REMARK;
    }
    if (layout.repeats(grid, row)) {
      return RowKind.NOTHING;
    }
    var distinct = said.stream().map(Cell::text).distinct().count();
    var spanned = said.stream().anyMatch(Cell::merged) && distinct == 1 && said.size() > 1;
    var title = grid.at(row, layout.columns().getOrDefault(Headings.TITLE, 0));
    var aside = distinct == 1 && (isEmpty(title) || NOTE.matcher(title.text()).lookingAt());
    return spanned || aside ? RowKind.REMARK : RowKind.WORK;
  }

  /** An empty box says nothing. */
  private static boolean isEmpty(Cell cell) {
    return cell.isBlank() || cell.text().matches("[☐□○]");
  }

  private static boolean onlyNumber(Grid grid, int row, Layout layout) {
    var number = layout.columns().get(Headings.NUMBER);
    var unit = layout.columns().get(Headings.UNIT);
    return IntStream.range(0, grid.rows().get(row).size())
        .filter(column -> number == null || column != number)
        .filter(column -> unit == null || column != unit)
        .allMatch(column -> isEmpty(grid.at(row, column)));
  }

  private static String words(Grid grid, int row) {
    return String.join(
        " ",
        grid.rows().get(row).stream()
            .map(Cell::text)
            .filter(text -> !text.isBlank())
            .distinct()
            .toList());
  }

  /** Crosses mean yes where nobody uses anything else for it. */
  private static boolean crossIsYes(Grid grid, Layout layout) {
    return IntStream.range(layout.first(), grid.rows().size())
        .noneMatch(
            row ->
                layout.columns().entrySet().stream()
                    .filter(column -> column.getKey().startsWith("theme-"))
                    .anyMatch(
                        column ->
                            Marks.of(grid.at(row, column.getValue()).text()) == Marks.Mark.YES));
  }

  private void whole(List<FormRow> rows, Head head, List<Finding> findings) {
    if (rows.isEmpty()) {
      findings.add(FormFindings.empty());
    }
    if (rows.size() > MOST) {
      findings.add(FormFindings.tooMany(MOST));
      rows.subList(MOST, rows.size()).clear();
    }
    if (rows.stream().anyMatch(row -> row.draft().unit() == null && row.at("unit").isEmpty())) {
      findings.add(
          head.unit().isEmpty()
              ? FormFindings.noUnit()
              : FormFindings.foreignUnit("", head.unit()));
    }
  }

  /** Marks rows that name the work of an earlier one. */
  private static List<FormRow> apart(List<FormRow> rows) {
    var first = new HashMap<String, FormRow>();
    return rows.stream().map(row -> apart(row, first.putIfAbsent(row.key(), row))).toList();
  }

  private static FormRow apart(FormRow row, @Nullable FormRow before) {
    if (before == null || row.draft().title().isEmpty()) {
      return row;
    }
    var findings = new ArrayList<>(row.findings());
    findings.addFirst(FormFindings.twice(before, row));
    return row.with(findings);
  }

  private boolean mark(List<Grid> grids, List<Finding> findings) {
    var mark =
        grids.stream()
            .filter(grid -> grid.name().equals(BlankForm.MARK))
            .map(grid -> grid.at(0, 0).text())
            .filter(Fingerprint::isOurs)
            .findFirst()
            .orElse("");
    if (mark.equals(Fingerprint.of(context.campaign()))) {
      return true;
    }
    findings.add(
        mark.isEmpty()
            ? FormFindings.notAgreed()
            : Fingerprint.isOfCall(mark, context.campaign())
                ? FormFindings.olderForm()
                : FormFindings.otherCall());
    return false;
  }
}
