package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of heavy work that waits or is being done.
 *
 * @param dueAt when it may begin; later than now where it waits to be tried again
 * @param run the run going on, or null while nobody is at it
 * @param trouble why the run before did not do it, where there was one
 */
public record Job(
    String kind, String instance, Instant dueAt, @Nullable Run run, @Nullable Text trouble) {

  /**
   * A run going on.
   *
   * @param worker machine and process
   * @param elapsed seconds since it began
   */
  public record Run(String worker, int percent, double elapsed) {}
}
