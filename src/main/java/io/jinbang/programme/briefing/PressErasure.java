package io.jinbang.programme.briefing;

import io.jinbang.organization.Erasable;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications of those who are erased with their account, known by their address. */
@Component
class PressErasure implements Erasable {
  private final PressSql sql;
  private final People people;

  PressErasure(PressSql sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holdings(Id<Person> person) {
    var count = sql.countBy(people.get(person).email());
    return count == 0
        ? List.of()
        : List.of(new Holding(Text.of("媒体采访申请", "applications of the press"), count, null));
  }

  @Override
  @Transactional
  public void erase(Id<Person> person) {
    sql.eraseBy(people.get(person).email());
  }
}
