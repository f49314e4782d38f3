package io.jinbang.demo;

import java.util.List;

/**
 * What one entrant does in the demonstration.
 *
 * @param entrant number of the person
 * @param title of the work
 * @param organisation that enters it
 * @param division how the name of its region begins
 * @param themes places of its themes in the rulebook, the primary one first
 * @param quality how good the judges find it, 0 to 1
 * @param screening what the screener decides
 */
public record WorkScript(
    int entrant,
    String title,
    String organisation,
    String division,
    List<Integer> themes,
    double quality,
    FilmSpec film,
    Screening screening) {

  /** What becomes of it before judging. */
  public enum Screening {
    PASS,
    REJECT,
    /** Sent back once, mended by its entrant, then passed. */
    RETURN,
    /** Never gets so far: the technical check refuses its film. */
    NONE
  }
}
