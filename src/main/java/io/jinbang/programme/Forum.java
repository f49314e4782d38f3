package io.jinbang.programme;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;

/**
 * A track of sessions (论坛).
 *
 * @param edition which one it is; empty where it is no edition of its own
 */
public record Forum(Id<Forum> id, Text name, Text edition) {}
