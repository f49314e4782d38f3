package io.jinbang.documents;

import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The fingerprint of one of our forms in a .docx file: a property that word processors keep. */
final class FormMark extends DefaultHandler {
  private static final String PART = "docProps/custom.xml";

  private final StringBuilder value = new StringBuilder();
  private boolean ours;

  private FormMark() {}

  static Optional<Grid> of(OfficePackage file) {
    var mark = new FormMark();
    file.part(PART).ifPresent(xml -> SafeXml.read(xml, mark));
    return mark.grid();
  }

  private Optional<Grid> grid() {
    var rows = new GridRows(SheetPlace::name);
    rows.put(0, 0, CellText.cell(SheetPlace.name(0, 0), value.toString()));
    return value.isEmpty() ? Optional.empty() : Optional.of(rows.named(BlankForm.MARK));
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    ours |= name.equals("property") && BlankForm.MARK.equals(at.getValue("name"));
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (ours) {
      value.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String q) {
    ours &= !name.equals("property");
  }
}
