package io.jinbang.media.caption;

import io.jinbang.shared.Problem;
import java.util.List;

/**
 * What came of a file.
 *
 * @param cues by their beginnings; empty where there are problems
 * @param problems all that were found, up to {@link #MOST}, each with its line
 */
record Reading(List<Cue> cues, List<Problem> problems) {
  static final int MOST = 20;
}
