package io.jinbang.programme.workgroup;

import io.jinbang.organization.Erasable;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members of work groups who are erased with their account: the tasks stay, the person goes. */
@Component
class MemberErasure implements Erasable {
  private static final String GONE = "—";

  private final GroupSql sql;
  private final People people;

  MemberErasure(GroupSql sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holdings(Id<Person> person) {
    var count = members(person).size();
    return count == 0
        ? List.of()
        : List.of(new Holding(Text.of("筹备工作组成员信息", "places in work groups"), count, null));
  }

  private List<Member> members(Id<Person> person) {
    return sql.byPersonOrEmail(person.value(), people.get(person).email());
  }

  @Override
  @Transactional
  public void erase(Id<Person> person) {
    members(person).forEach(member -> sql.forget(member, GONE));
  }
}
