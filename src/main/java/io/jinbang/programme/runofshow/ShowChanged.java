package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;

/** A show, or who may look at it, has changed. */
record ShowChanged(Id<Show> show) {}
