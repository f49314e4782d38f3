package io.jinbang.organization;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Personal data of somebody, to be erased on request. Implemented by every module that has some.
 */
public interface Erasable {

  /** What there is of a person; nothing where there is nothing. */
  List<Holding> holdings(Id<Person> person);

  /** Erases what does not have to stay, in the caller's transaction. Doing it twice is harmless. */
  void erase(Id<Person> person);

  /**
   * One kind of data.
   *
   * @param kind what it is, in words that tell nothing of the person
   * @param count how many
   * @param stays why it has to stay; null where it goes
   */
  record Holding(Text kind, int count, @Nullable Text stays) {}
}
