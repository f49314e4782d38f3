package io.jinbang.campaign;

import java.util.Map;
import java.util.Set;

/**
 * A question this module asks upward: what of a rulebook do people already rely on? Implemented by
 * whoever takes entries; as long as nobody relies on anything, the host may edit freely.
 */
public interface InUse {

  Use of(Campaign campaign);

  /**
   * What is in use.
   *
   * @param entries whether anything was entered, if only a first line of a draft
   * @param people how many people have a draft or an entry, and are told when a date moves
   * @param themes ids of the themes marked
   * @param answers by question id: of a choice the options chosen, of other questions nothing more
   * @param declarations ids of the declarations accepted
   */
  record Use(
      boolean entries,
      int people,
      Set<String> themes,
      Map<String, Set<String>> answers,
      Set<String> declarations) {
    public static final Use NONE = new Use(false, 0, Set.of(), Map.of(), Set.of());

    public Use {
      themes = Set.copyOf(themes);
      answers = Map.copyOf(answers);
      declarations = Set.copyOf(declarations);
    }
  }
}
