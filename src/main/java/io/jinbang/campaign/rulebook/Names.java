package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Whether short names are given once, and those referred to exist. */
final class Names {
  private final Branch root;
  private final Consumer<Fault> faults;

  private Names(Branch root, Consumer<Fault> faults) {
    this.root = root;
    this.faults = faults;
  }

  static void check(Branch root, Consumer<Fault> faults) {
    new Names(root, faults).check();
  }

  private void check() {
    for (var list : List.of("themes", "declarations", "prizes", "entitlements")) {
      unique(root.get(list));
    }
    unique(root.get("judging").get("criteria"));
    unique(root.get("entry").get("questions"));
    root.get("entry").get("questions").items().forEach(question -> unique(question.get("options")));
    refer(
        root.get("prizes").items(),
        "entitlements",
        ids(root.get("entitlements")),
        "获奖所得",
        "entitlement");
    var criteria = ids(root.get("judging").get("criteria"));
    for (var prize : root.get("prizes").items()) {
      exists(prize.get("criterion"), criteria, "评分项", "criterion");
    }
    exclusive();
  }

  private void unique(Branch list) {
    Map<String, Integer> seen = new HashMap<>();
    for (var item : list.items()) {
      var id = item.get("id");
      var line = root.tree().markOf(id.at()).line();
      id.words()
          .map(words -> seen.putIfAbsent(words, line))
          .ifPresent(
              first ->
                  add(
                      id,
                      "“" + id.string() + "”已在第 " + first + " 行用过",
                      "“" + id.string() + "” is already used on line " + first,
                      "换一个代号。",
                      "Give it another short name."));
    }
  }

  private static Set<String> ids(Branch list) {
    return list.items().stream()
        .flatMap(item -> item.get("id").words().stream())
        .collect(Collectors.toSet());
  }

  private void refer(List<Branch> from, String key, Set<String> known, String zh, String en) {
    from.forEach(item -> item.get(key).items().forEach(one -> exists(one, known, zh, en)));
    from.forEach(item -> distinct(item.get(key)));
  }

  private void exists(Branch one, Set<String> known, String zh, String en) {
    one.words()
        .filter(words -> !known.contains(words))
        .ifPresent(
            words ->
                add(
                    one,
                    "没有名为“" + words + "”的" + zh,
                    "There is no " + en + " “" + words + "”",
                    "可以写：" + listed(known),
                    "What can stand here: " + listed(known)));
  }

  private void distinct(Branch list) {
    var seen = new HashSet<String>();
    for (var item : list.items()) {
      if (item.words().isPresent() && !seen.add(item.string())) {
        add(
            item,
            "“" + item.string() + "”写了两次",
            "“" + item.string() + "” stands here twice",
            "删去一处。",
            "Remove one.");
      }
    }
  }

  private static String listed(Set<String> known) {
    return known.isEmpty() ? "—" : String.join(", ", known.stream().sorted().limit(20).toList());
  }

  private void exclusive() {
    var prizes = ids(root.get("prizes"));
    var units =
        root.get("prizes").items().stream()
            .filter(prize -> prize.is("kind", "unit"))
            .flatMap(prize -> prize.get("id").words().stream())
            .collect(Collectors.toSet());
    for (var group : root.get("exclusive").items()) {
      distinct(group);
      for (var one : group.items()) {
        exists(one, prizes, "奖项", "prize");
        if (one.words().filter(units::contains).isPresent()) {
          add(
              one,
              "这是给单位的奖，作品得不到它",
              "This prize is for bodies; no work can win it",
              "从这一组删去。",
              "Remove it from the set.");
        }
      }
    }
  }

  private void add(Branch branch, String zh, String en, String remedyZh, String remedyEn) {
    faults.accept(branch.fault(Text.of(zh, en), Text.of(remedyZh, remedyEn)));
  }
}
