package io.jinbang.programme;

import io.jinbang.shared.Text;
import java.util.List;

/**
 * What a cue of a show can fire: a batch of certificates, a signing, a release. Implemented by
 * every module that has something to be announced on a stage. {@link CueFired} tells them that it
 * was.
 */
public interface CeremonyObjects {

  /** What could be fired at a gathering; says nothing that may not be known before. */
  List<Offer> offered(Gathering gathering);

  /**
   * What the hall is told once it has fired. Empty for another's key, and for what may not be known
   * to everybody yet: a seal on a stage ends no embargo.
   */
  List<Line> revealed(String key);

  /**
   * Something that a cue can fire.
   *
   * @param key names it for ever, among all that are offered by anybody
   */
  record Offer(String key, Text label) {}

  /**
   * A line of what is announced, in printed order.
   *
   * @param title the work, the document, the agreement
   * @param by whose it is
   * @param number of its certificate or register; may be empty
   */
  record Line(Text title, Text by, String number) {}
}
