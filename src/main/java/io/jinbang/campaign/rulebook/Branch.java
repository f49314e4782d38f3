package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place in the tree, whether or not anything of the right kind stands there; what is missing or
 * of another kind reads as empty, so that checks can run on a tree with other faults.
 */
record Branch(YamlTree tree, JsonPointer at, JsonNode node) {

  static Branch root(YamlTree tree) {
    return new Branch(tree, JsonPointer.empty(), tree.root());
  }

  Branch get(String key) {
    return new Branch(tree, at.appendProperty(key), node.path(key));
  }

  List<Branch> items() {
    return IntStream.range(0, node.isArray() ? node.size() : 0)
        .mapToObj(i -> new Branch(tree, at.appendIndex(i), node.path(i)))
        .toList();
  }

  boolean there() {
    return !node.isMissingNode() && !node.isNull();
  }

  Optional<String> words() {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  boolean is(String key, String value) {
    return get(key).words().filter(value::equals).isPresent();
  }

  Optional<Integer> whole() {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  Fault fault(Text message, Text remedy) {
    return Fault.at(tree.markOf(at), YamlTree.path(at), message, remedy);
  }

  // -- for a tree known to be faultless

  String string() {
    return words().orElseThrow();
  }

  int number() {
    return whole().orElseThrow();
  }

  Text text() {
    return Text.of(get("zh").string(), get("en").string());
  }

  List<String> strings() {
    return items().stream().map(Branch::string).toList();
  }
}
