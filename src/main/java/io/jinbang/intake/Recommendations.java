package io.jinbang.intake;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contract of recommendation: which entry is recommended by whom, and in which place. */
public interface Recommendations {

  /** Empty where the entry names no unit, and once it was withdrawn. */
  Optional<Recommendation> of(Id<Entry> entry);

  /** All of a call that {@link #of} would give, those of one unit together. */
  List<Recommendation> in(Id<Campaign> campaign);

  /** The units whose summary table is sealed; they take no more works. */
  Set<Id<Body>> sealed(Id<Campaign> campaign);
}
