package io.jinbang.documents;

import io.jinbang.documents.OfficePackage.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an .xlsx file that its reader would see, and the hidden one that marks our forms.
 * Reads event by event: a model of all cells would take a gigabyte for what a hostile file holds.
 */
final class WorkbookReader extends DefaultHandler {
  private static final int MOST_SHEETS = 100;

  private final OfficePackage file;
  private final List<Relation> relations;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;

  private record Sheet(String name, String relation) {}

  private WorkbookReader(OfficePackage file, String main) {
    this.file = file;
    relations = file.related(main);
  }

  static List<Grid> read(OfficePackage file, String main) {
    var reader = new WorkbookReader(file, main);
    SafeXml.read(file.part(main).orElseThrow(BadFile.DAMAGED::refusal), reader);
    return reader.grids();
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    if (name.equals("workbookPr")) {
      from1904 = Set.of("1", "true").contains(String.valueOf(at.getValue("date1904")));
    } else if (name.equals("sheet") && isWanted(at)) {
      BadFile.LONG.when(sheets.size() >= MOST_SHEETS);
      sheets.add(new Sheet(String.valueOf(at.getValue("name")), relation(at)));
    }
  }

  private static boolean isWanted(Attributes at) {
    return at.getValue("state") == null
        || at.getValue("state").equals("visible")
        || BlankForm.MARK.equals(at.getValue("name"));
  }

  /** The one attribute with a namespace: r:id, whose namespace has two addresses. */
  private static String relation(Attributes at) {
    for (var each = 0; each < at.getLength(); each++) {
      if (at.getLocalName(each).equals("id") && !at.getURI(each).isEmpty()) {
        return at.getValue(each);
      }
    }
    return "";
  }

  private List<Grid> grids() {
    var strings = new SharedStrings();
    part("sharedStrings", null).ifPresent(xml -> SafeXml.read(xml, strings));
    var styles = new SheetStyles();
    part("styles", null).ifPresent(xml -> SafeXml.read(xml, styles));
    var dates = new SheetDateDocument(from1904);
    var grids = new ArrayList<Grid>();
    for (var sheet : sheets) {
      part("worksheet", sheet.relation())
          .ifPresent(
              xml -> {
                var cells = new SheetHandler(strings, styles, dates);
                SafeXml.read(xml, cells);
                grids.add(cells.grid(sheet.name()));
              });
    }
    return grids;
  }

  private Optional<byte[]> part(String type, @Nullable String id) {
    return relations.stream()
        .filter(each -> each.type().equals(type) && (id == null || id.equals(each.id())))
        .findFirst()
        .flatMap(each -> file.part(each.part()));
  }
}
