package io.jinbang.programme.workgroup;

import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;

/**
 * A work group (工作组).
 *
 * @param members the lead first, then as they came
 */
public record WorkGroup(Id<WorkGroup> id, Bilingual name, List<Member> members) {
  public WorkGroup {
    members = List.copyOf(members);
  }

  public Optional<Member> lead() {
    return members.stream().filter(Member::lead).findFirst();
  }
}
