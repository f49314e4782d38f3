package io.jinbang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number format of each style of a workbook, from its styles part. */
final class SheetStyles extends DefaultHandler {
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private boolean inCells;

  /**
   * @param id as the file format numbers its built-in formats, from 164 on the file's own
   * @param code empty for a built-in one
   */
  record Format(int id, String code) {}

  Format format(int style) {
    var id = style >= 0 && style < formats.size() ? formats.get(style) : 0;
    return new Format(id, codes.getOrDefault(id, ""));
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    if (name.equals("numFmt") && at.getValue("formatCode") != null) {
      codes.put(Numerals.whole(at.getValue("numFmtId"), 0), at.getValue("formatCode"));
    } else if (name.equals("xf") && inCells) {
      formats.add(Numerals.whole(at.getValue("numFmtId"), 0));
    }
    inCells |= name.equals("cellXfs");
  }

  @Override
  public void endElement(String uri, String name, String q) {
    inCells &= !name.equals("cellXfs");
  }
}
