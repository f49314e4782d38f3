package io.jinbang.attendance.registration;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody comes as: guest, delegate, press.
 *
 * @param most how many have a place; null for no limit of its own
 * @param companions how many a guest may bring
 * @param strangers whether somebody who was not invited may choose it
 * @param walkIn whether it is given out at the door
 */
public record Category(
    Id<Category> id,
    Text name,
    Colour colour,
    @Nullable Integer most,
    int companions,
    boolean strangers,
    boolean walkIn) {}
