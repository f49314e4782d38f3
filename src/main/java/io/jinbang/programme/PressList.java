package io.jinbang.programme;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.UUID;

/** The press that a gathering has accredited, for whoever lets people in. */
public interface PressList {

  /** By outlet and name. */
  List<Accredited> accredited(Actor host, Id<Gathering> gathering);

  /**
   * Somebody of the press.
   *
   * @param id of the accreditation
   */
  record Accredited(UUID id, String name, String email, Text outlet) {}
}
