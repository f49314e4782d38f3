package io.jinbang.programme.briefing;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The press of a gathering.
 *
 * @param desk null while nobody has set one up
 * @param all the undecided first, the earliest first
 */
public record PressRoll(
    Gathering gathering, @Nullable PressDesk desk, List<Outlet> outlets, List<Accreditation> all) {

  public Optional<Outlet> outlet(@Nullable Id<Outlet> id) {
    return outlets.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public long in(Accreditation.State state) {
    return all.stream().filter(each -> each.is(state)).count();
  }

  /** How many of an outlet are let in already. */
  public long approved(Id<Outlet> outlet) {
    return all.stream()
        .filter(each -> each.is(Accreditation.State.APPROVED) && each.outlet().equals(outlet))
        .count();
  }
}
