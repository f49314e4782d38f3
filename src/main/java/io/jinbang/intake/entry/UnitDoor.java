package io.jinbang.intake.entry;

import io.jinbang.organization.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that an entrant may be recommended by.
 *
 * @param deadline from which instant it takes no more works; null where it has set none
 * @param open whether it can be chosen now
 */
public record UnitDoor(Body unit, @Nullable Instant deadline, boolean open) {}
