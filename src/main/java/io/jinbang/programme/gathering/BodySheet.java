package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.shared.Id;
import org.jspecify.annotations.Nullable;

/**
 * A body that stands behind a gathering.
 *
 * @param forum the forum it stands behind; null where it is the whole gathering
 */
public record BodySheet(
    Id<BodySheet> id, @Nullable Id<Forum> forum, BodyRole role, Bilingual name) {}
