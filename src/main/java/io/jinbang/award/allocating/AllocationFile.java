package io.jinbang.award.allocating;

import io.jinbang.award.allocation.Candidate;
import io.jinbang.award.allocation.Contest;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contest in a JSON or YAML file; {@link AllocateCommand} shows its form.
 *
 * @param words the names it gives to prizes, themes and criteria
 */
record AllocationFile(Contest contest, Wording words) {
  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST_CANDIDATES = 5_000;

  /**
   * @throws Refusal naming every field at fault
   */
  static AllocationFile read(Path file) {
    var root = new Node("", parse(file));
    var contest =
        new Contest(
            root.get("prizes").elements().map(AllocationFile::prize).toList(),
            root.list("themes").map(AllocationFile::id).toList(),
            root.list("exclusive").map(set -> Set.copyOf(set.texts())).toList(),
            candidates(root),
            root.list("order").map(Node::text).toList(),
            filling(root));
    Refusal.unlessNone(contest.defects().stream().map(Wording::problem).toList());
    return new AllocationFile(contest, words(root, contest));
  }

  private static JsonNode parse(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused(file, Text.of("文件超过 32 MB", "The file exceeds 32 MB"));
      }
      return mapper(file).readTree(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw refused(file, Text.of("读不了这个文件", "The file cannot be read"));
    } catch (JacksonException malformed) {
      var at = malformed.getLocation();
      var line = at == null ? 0 : at.getLineNr();
      throw refused(file, Text.of("第 {} 行写法有误", "Line {} is malformed").with(line));
    }
  }

  private static ObjectMapper mapper(Path file) {
    return file.toString().endsWith(".json")
        ? JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
        : YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  }

  private static Refusal refused(Path file, Text message) {
    return Refusal.invalid(
        file.toString(),
        message,
        Text.of(
            "请给出 jinbang allocate --help 所示的 JSON 或 YAML 文件。",
            "Give a JSON or YAML file as shown by jinbang allocate --help."));
  }

  private static String id(Node node) {
    return node.value().isObject() ? node.get("id").text() : node.text();
  }

  private static PrizeRule prize(Node node) {
    var max = node.find("count").or(() -> node.find("max")).orElseGet(() -> node.get("count"));
    var basis = node.find("basis").map(Node::text).orElse("overall");
    return new PrizeRule(
        node.get("id").text(),
        kind(node),
        node.find("min").map(Node::whole).orElseGet(max::whole),
        max.whole(),
        basis.equals("overall") ? null : basis,
        node.find("minimum").map(Node::number).orElse(null));
  }

  private static PrizeRule.Kind kind(Node prize) {
    return switch (prize.find("kind").map(Node::text).orElse("open")) {
      case "open" -> PrizeRule.Kind.OPEN;
      case "per-theme" -> PrizeRule.Kind.PER_THEME;
      default ->
          throw prize
              .get("kind")
              .refused(
                  Text.of("没有这种奖项", "There is no such kind of prize"),
                  Text.of("请写 open 或 per-theme。", "Write open or per-theme."));
    };
  }

  private static Contest.Filling filling(Node root) {
    return switch (root.find("filling").map(Node::text).orElse("merit-first")) {
      case "merit-first" -> Contest.Filling.MERIT_FIRST;
      case "fill-first" -> Contest.Filling.FILL_FIRST;
      default ->
          throw root.get("filling")
              .refused(
                  Text.of("没有这种取法", "There is no such way of filling"),
                  Text.of("请写 merit-first 或 fill-first。", "Write merit-first or fill-first."));
    };
  }

  private static List<Candidate> candidates(Node root) {
    var candidates = root.get("candidates");
    if (candidates.value().size() > MOST_CANDIDATES) {
      throw candidates.refused(
          Text.of("作品超过 5000 件", "There are more than 5000 works"),
          Text.of("请只列入围作品。", "List only those on the short list."));
    }
    return candidates.elements().map(AllocationFile::candidate).toList();
  }

  private static Candidate candidate(Node node) {
    var entry = node.get("id").text();
    var scores = new HashMap<String, Double>();
    node.find("scores")
        .ifPresent(by -> by.names().forEach(id -> scores.put(id, by.get(id).number())));
    return new Candidate(
        entry,
        node.find("number").map(Node::text).orElse(entry),
        node.find("themes").map(Node::texts).orElse(List.of()),
        node.get("overall").number(),
        scores,
        node.find("blocked").map(Node::text).orElse(null));
  }

  private static Wording words(Node root, Contest contest) {
    var numbers = new HashMap<String, String>();
    contest.candidates().forEach(c -> numbers.put(c.entry(), c.number()));
    return new Wording(
        Text.of("校准分", "Calibrated score"),
        names(root.list("prizes").toList()),
        names(root.list("themes").toList()),
        names(root.list("criteria").toList()),
        numbers);
  }

  private static Map<String, Text> names(List<Node> named) {
    var names = new HashMap<String, Text>();
    for (var node : named) {
      node.find("name").ifPresent(name -> names.put(id(node), name.bilingual()));
    }
    return names;
  }
}
