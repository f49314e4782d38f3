package io.jinbang.media.check;

import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a technical check.
 *
 * @param outcome pass, fail, or unreadable
 * @param container known even of films whose facts are not
 * @param facts what the film declares, if it could be read
 * @param findings rules before advisories
 */
public record Verdict(
    Outcome outcome, @Nullable Container container, @Nullable Facts facts, List<Finding> findings) {

  /** In order of gravity; the ordinal is the exit code of the {@code check} command. */
  public enum Outcome {
    PASS,
    FAIL,
    UNREADABLE
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  public boolean passes() {
    return outcome == Outcome.PASS;
  }
}
