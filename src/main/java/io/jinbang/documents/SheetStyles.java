package io.jinbang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number format and the fill of each style of a workbook, from its styles part. */
final class SheetStyles extends DefaultHandler {
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private final List<String> fills = new ArrayList<>();
  private final List<Integer> fillOf = new ArrayList<>();
  private boolean inCells;
  private boolean inFills;

  /**
   * @param id as the file format numbers its built-in formats, from 164 on the file's own
   * @param code empty for a built-in one
   */
  record Format(int id, String code) {}

  Format format(int style) {
    var id = style >= 0 && style < formats.size() ? formats.get(style) : 0;
    return new Format(id, codes.getOrDefault(id, ""));
  }

  /** RRGGBB in capitals; empty where the style has no colour of its own. */
  String fill(int style) {
    var id = style >= 0 && style < fillOf.size() ? fillOf.get(style) : -1;
    return id >= 0 && id < fills.size() ? fills.get(id) : "";
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    if (name.equals("numFmt") && at.getValue("formatCode") != null) {
      codes.put(Numerals.whole(at.getValue("numFmtId"), 0), at.getValue("formatCode"));
    } else if (name.equals("xf") && inCells) {
      formats.add(Numerals.whole(at.getValue("numFmtId"), 0));
      fillOf.add(Numerals.whole(at.getValue("fillId"), 0));
    } else if (inFills) {
      fill(name, at);
    }
    inCells |= name.equals("cellXfs");
    inFills |= name.equals("fills");
  }

  /** Colours of a theme are not known here; a colour as ARGB has its last six digits. */
  private void fill(String name, Attributes at) {
    if (name.equals("fill")) {
      fills.add("");
    } else if (name.equals("fgColor") && at.getValue("rgb") != null && !fills.isEmpty()) {
      var rgb = at.getValue("rgb").toUpperCase(Locale.ROOT);
      fills.set(fills.size() - 1, rgb.substring(Math.max(0, rgb.length() - 6)));
    }
  }

  @Override
  public void endElement(String uri, String name, String q) {
    inCells &= !name.equals("cellXfs");
    inFills &= !name.equals("fills");
  }
}
