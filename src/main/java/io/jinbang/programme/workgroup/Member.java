package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a work group.
 *
 * @param email where reminders go; null where none is known
 * @param person their account; null where they have none
 */
public record Member(
    Id<Member> id,
    Id<WorkGroup> group,
    String name,
    @Nullable String email,
    @Nullable UUID person,
    boolean lead) {}
