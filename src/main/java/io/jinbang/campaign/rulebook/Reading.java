package io.jinbang.campaign.rulebook;

import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Problem;
import java.util.List;

/** What came of reading a source: a rulebook, or all its faults. */
public sealed interface Reading {

  /** It is a rulebook. */
  record Read(Rulebook rulebook) implements Reading {}

  /**
   * It is not.
   *
   * @param faults in the order of their lines, at least one and at most fifty
   */
  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }

    public List<Problem> problems() {
      return faults.stream().map(Fault::problem).toList();
    }
  }
}
