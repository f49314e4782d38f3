package io.jinbang.media;

import java.util.Optional;

/**
 * A question this module asks upward: was a film declared to hold generated content? The copies
 * made here then carry the label even where the file sent carries none.
 */
public interface AiDeclarations {

  /** The label a film's copies need by what was declared of it; empty where nothing was. */
  Optional<AiLabel> labelFor(Film film);
}
