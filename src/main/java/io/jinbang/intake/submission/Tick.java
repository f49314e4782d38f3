package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook.Declaration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A declaration's box, ticked.
 *
 * @param version of the text that stood beside it
 * @param at when it was first seen ticked
 */
public record Tick(int version, Instant at) {

  /**
   * The ticks after a form came in: those already there keep their time, new ones get this one,
   * boxes cleared and texts changed since lose theirs.
   */
  public static Map<String, Tick> after(
      Map<String, Tick> before, Set<String> ticked, List<Declaration> declarations, Instant now) {
    var after = new HashMap<String, Tick>();
    for (var declaration : declarations) {
      if (ticked.contains(declaration.id())) {
        var old = before.get(declaration.id());
        var same = old != null && old.version() == declaration.version();
        after.put(declaration.id(), same ? old : new Tick(declaration.version(), now));
      }
    }
    return Map.copyOf(after);
  }
}
