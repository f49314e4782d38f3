package io.jinbang.documents;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the parts of an office file (ECMA-376, part 2) hang together. */
final class OfficePackage {
  private static final String TYPES = "[content_types].xml";

  private final ZipGate zip;
  private final Map<String, String> types = new HashMap<>();

  OfficePackage(ZipGate zip) {
    this.zip = zip;
    SafeXml.read(
        zip.part(TYPES).orElseThrow(BadFile.UNKNOWN::refusal),
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String q, Attributes at) {
            if (name.equals("Override")) {
              types.put(lower(at, "PartName").replaceFirst("^/", ""), lower(at, "ContentType"));
            } else if (name.equals("Default")) {
              types.put("." + lower(at, "Extension"), lower(at, "ContentType"));
            }
          }
        });
  }

  private static String lower(Attributes attributes, String name) {
    return Optional.ofNullable(attributes.getValue(name)).orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * A relation to another part.
   *
   * @param type the last word of its address, as the strict form of the format has others before it
   * @param part name of the part, in small letters
   */
  record Relation(String id, String type, String part) {}

  /** The part that everything else belongs to. */
  String main() {
    return related("").stream()
        .filter(relation -> relation.type().equals("officeDocument"))
        .map(Relation::part)
        .findFirst()
        .orElseThrow(BadFile.UNKNOWN::refusal);
  }

  String type(String part) {
    var ending = part.substring(part.lastIndexOf('.') + 1);
    return types.getOrDefault(part, types.getOrDefault("." + ending, ""));
  }

  Optional<byte[]> part(String name) {
    return zip.part(name);
  }

  /** Relations of a part; those that lead out of the file are left out and so never followed. */
  List<Relation> related(String part) {
    var slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    var relations = new ArrayList<Relation>();
    zip.part(folder + "_rels/" + part.substring(slash) + ".rels")
        .ifPresent(xml -> SafeXml.read(xml, new Relations(folder, relations)));
    return relations;
  }

  private static final class Relations extends DefaultHandler {
    private final String folder;
    private final List<Relation> found;

    private Relations(String folder, List<Relation> found) {
      this.folder = folder;
      this.found = found;
    }

    @Override
    public void startElement(String uri, String name, String q, Attributes at) {
      if (name.equals("Relationship") && !lower(at, "TargetMode").equals("external")) {
        var type = Optional.ofNullable(at.getValue("Type")).orElse("");
        var last = type.substring(type.lastIndexOf('/') + 1);
        found.add(new Relation(at.getValue("Id"), last, target(lower(at, "Target"))));
      }
    }

    private String target(String address) {
      try {
        return URI.create("/" + folder).resolve(address).normalize().getPath().substring(1);
      } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException wrong) {
        return "";
      }
    }
  }
}
