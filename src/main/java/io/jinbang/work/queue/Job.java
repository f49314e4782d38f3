package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of heavy work that waits or is being done.
 *
 * @param dueIn seconds until it may begin: more than 0 where it waits to be tried again
 * @param run the run going on, or null while nobody is at it
 * @param trouble why the run before did not do it, where there was one
 */
public record Job(
    String kind, String instance, double dueIn, @Nullable Run run, @Nullable Text trouble) {

  /**
   * A run going on.
   *
   * @param worker machine and process
   * @param elapsed seconds since it began
   */
  public record Run(String worker, int percent, double elapsed) {}
}
