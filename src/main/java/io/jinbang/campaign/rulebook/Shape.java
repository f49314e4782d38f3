package io.jinbang.campaign.rulebook;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** The published JSON Schema (draft 2020-12), and what it says of a tree. */
public final class Shape {
  private static final String FILE = "/schema/rulebook.schema.json";
  private static final String SOURCE = load();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://jinbang.invalid" + FILE), SOURCE, InputFormat.JSON);

  private static final ShapeWords WORDS = new ShapeWords(SCHEMA.getSchemaNode());

  private Shape() {}

  /** The schema itself, as served. */
  public static String source() {
    return SOURCE;
  }

  static List<Fault> faults(YamlTree tree) {
    return SCHEMA.validate(tree.root()).stream().map(error -> fault(tree, error)).toList();
  }

  private static Fault fault(YamlTree tree, Error error) {
    var at = pointer(error.getInstanceLocation());
    var shown = error.getProperty() == null ? at : at.appendProperty(error.getProperty());
    var why = WORDS.explain(error, tree.root().at(at));
    return Fault.at(tree.markOf(shown), YamlTree.path(shown), why.message(), why.remedy());
  }

  static JsonPointer pointer(NodePath path) {
    var pointer = JsonPointer.empty();
    for (var i = 0; i < path.getNameCount(); i++) {
      pointer =
          path.getElement(i) instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(path.getName(i));
    }
    return pointer;
  }

  private static String load() {
    try (var file = Shape.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("missing from the jar: " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
