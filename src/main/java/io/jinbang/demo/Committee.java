package io.jinbang.demo;

import java.util.List;
import java.util.Map;

/**
 * The meeting after the lock: a note on the first work, one move where there are works enough, and
 * an order for all that are level at a prize line.
 */
final class Committee {
  private static final String ID = "([0-9a-f-]{36})";
  private static final int MOST_TIES = 20;
  private static final int MOVED = 4;

  private final VisitorGateway host;
  private final String path;
  private List<String> present = List.of();

  Committee(VisitorGateway host, String path) {
    this.host = host;
    this.path = path;
  }

  void meet() {
    present = host.get(path).all("name=\"present\" value=\"" + ID + "\"");
    host.send(path + "/open", Map.of("present", present));
    var works = host.get(path).all("/works/" + ID + "\\?all=yes");
    host.send(path + "/works/" + works.getFirst() + "/notes", Map.of("words", "叙事完整，细节动人，一致认为最好。"));
    if (works.size() > MOVED) {
      decide(works.get(MOVED - 1), "AFTER", works.get(MOVED), "后一件题材更少见，讲述也更克制。");
    }
    settle();
    host.get(path);
    host.send(path + "/close", Map.of());
  }

  /** A tie that is settled may uncover another below it. */
  private void settle() {
    for (var round = 0; round < MOST_TIES; round++) {
      var ties = host.get(path).all("data-level=\"([^\"]+)\"");
      if (ties.isEmpty()) {
        return;
      }
      var level = List.of(ties.getFirst().strip().split(" "));
      for (var i = 0; i + 1 < level.size(); i++) {
        decide(level.get(i), "PREFERRED", level.get(i + 1), "同分之中，这一件更贴近主题。");
      }
    }
  }

  private void decide(String work, String kind, String other, String reason) {
    host.get(path + "/works/" + work + "?all=yes");
    host.send(
        path + "/works/" + work + "/moves",
        Map.of(
            "kind", kind,
            "other", other,
            "reason", reason,
            "proposer", present.get(0),
            "seconder", present.get(1)));
  }
}
