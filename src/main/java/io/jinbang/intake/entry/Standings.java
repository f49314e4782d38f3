package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.intake.Standing.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The whole story of an entry, as told by every module that knows a part of it. */
@Component
public class Standings {
  private final List<Standing> tellers;

  Standings(List<Standing> tellers) {
    this.tellers = tellers;
  }

  /** Oldest first; what has no time yet comes last. */
  public List<Step> of(Entry entry) {
    return tellers.stream()
        .flatMap(teller -> teller.stepsOf(entry).stream())
        .sorted(Comparator.comparing(step -> Objects.requireNonNullElse(step.at(), Instant.MAX)))
        .toList();
  }
}
