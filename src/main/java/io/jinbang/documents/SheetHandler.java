package io.jinbang.documents;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.Grid.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** One worksheet, cell by cell. What it holds is kept as the file has it, digit for digit. */
final class SheetHandler extends DefaultHandler {
  private final SharedStrings strings;
  private final SheetStyles styles;
  private final SheetDateDocument dates;
  private final GridRows rows = new GridRows(SheetPlace::name);
  private final List<String> merges = new ArrayList<>();
  private final Map<String, String> fills = new HashMap<>();
  private final StringBuilder value = new StringBuilder();
  private SheetPlace place = new SheetPlace(-1, -1);
  private String type = "";
  private int style;
  private boolean formula;
  private boolean reading;
  private boolean listening;

  SheetHandler(SharedStrings strings, SheetStyles styles, SheetDateDocument dates) {
    this.strings = strings;
    this.styles = styles;
    this.dates = dates;
  }

  Grid grid(String name) {
    for (var merge : merges) {
      SheetPlace.region(merge)
          .ifPresent(
              corners ->
                  rows.spread(
                      corners.getFirst().row(),
                      corners.getFirst().column(),
                      corners.getLast().row(),
                      corners.getLast().column()));
    }
    return new Grid(name, rows.named(name).rows(), fills);
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    switch (name) {
      case "row" ->
          place = new SheetPlace(Numerals.whole(at.getValue("r"), place.row() + 2) - 1, -1);
      case "c" -> begin(at);
      case "f" -> formula = true;
      case "rPh" -> reading = true;
      case "v" -> listening = true;
      case "t" -> listening = !reading;
      case "mergeCell" -> merge(at.getValue("ref"));
      default -> {}
    }
  }

  private void begin(Attributes at) {
    place = SheetPlace.of(at.getValue("r"), place.row(), place.column() + 1);
    type = at.getValue("t") == null ? "n" : at.getValue("t");
    style = Numerals.whole(at.getValue("s"), 0);
    formula = false;
    value.setLength(0);
  }

  private void merge(@Nullable String region) {
    if (region != null) {
      BadFile.LONG.when(merges.size() > GridRows.MOST_ROWS);
      merges.add(region);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (listening) {
      value.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String q) {
    switch (name) {
      case "v", "t" -> listening = false;
      case "rPh" -> reading = false;
      case "c" -> {
        rows.put(place.row(), place.column(), cell());
        fill();
      }
      default -> {}
    }
  }

  private void fill() {
    var fill = styles.fill(style);
    if (!fill.isEmpty()) {
      BadFile.LONG.when(fills.size() >= GridRows.MOST_CELLS);
      fills.put(place.name(), fill);
    }
  }

  private Cell cell() {
    var cell = value.isEmpty() ? Cell.blank(place.name()) : filled(value.toString());
    return formula && cell.kind() != Kind.ERROR && !cell.isBlank()
        ? new Cell(cell.address(), Kind.FORMULA, cell.text(), false)
        : cell;
  }

  private Cell filled(String value) {
    return switch (type) {
      case "s" -> words(strings.at(Numerals.whole(value.strip(), -1)));
      case "inlineStr", "str" -> words(SharedStrings.decoded(value));
      case "b" -> words(value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> of(Kind.ERROR, value.strip());
      case "d" -> of(Kind.DATE, value.strip());
      default -> number(value.strip());
    };
  }

  private Cell words(String words) {
    return CellText.cell(place.name(), words);
  }

  private Cell number(String stored) {
    var format = styles.format(style);
    var date = dates.date(stored, format);
    if (date.isPresent()) {
      return of(Kind.DATE, date.get());
    }
    var numeral = Numerals.of(stored, format.code());
    return of(numeral.kind(), numeral.text());
  }

  private Cell of(Kind kind, String text) {
    return new Cell(place.name(), kind, text, false);
  }
}
