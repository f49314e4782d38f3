package io.jinbang.programme.speaker;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;

/** Two speakers of a gathering. */
record Twins(Id<Speaker> a, Id<Speaker> b) {

  boolean areThese(Id<Speaker> one, Id<Speaker> other) {
    return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
  }
}
