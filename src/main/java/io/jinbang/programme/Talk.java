package io.jinbang.programme;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.util.List;

/** Part of a session (演讲). */
public record Talk(Id<Talk> id, Text title, Duration length, List<Appearance> people) {

  public Talk {
    people = List.copyOf(people);
  }
}
