package io.jinbang.intake;

import io.jinbang.shared.Text;
import java.util.Optional;

/**
 * A question this module asks upward before it erases a person's works: is this one public for
 * good, and why?
 */
public interface StaysPublic {

  Optional<Text> why(Entry entry);
}
