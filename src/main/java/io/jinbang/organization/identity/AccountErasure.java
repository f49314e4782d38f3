package io.jinbang.organization.identity;

import io.jinbang.mail.Letters;
import io.jinbang.organization.Erasable;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account itself and the letters to its address; last, since the others may still ask for it.
 */
@Component
@Order(Integer.MAX_VALUE)
class AccountErasure implements Erasable {
  private final PeopleSql sql;
  private final Links links;
  private final Letters letters;

  AccountErasure(PeopleSql sql, Links links, Letters letters) {
    this.sql = sql;
    this.links = links;
    this.letters = letters;
  }

  @Override
  public List<Holding> holdings(Id<Person> person) {
    var holdings = new ArrayList<Holding>();
    sql.account(person)
        .ifPresent(
            account -> {
              holdings.add(
                  new Holding(
                      Text.of("账号（姓名、邮箱、密码）", "account (name, e-mail, password)"), 1, null));
              var written = letters.countTo(account.person().email());
              if (written > 0) {
                holdings.add(new Holding(Text.of("寄出的信", "letters"), written, null));
              }
            });
    return holdings;
  }

  @Override
  @Transactional
  public void erase(Id<Person> person) {
    sql.account(person).ifPresent(account -> letters.forget(account.person().email()));
    sql.setActive(person, false);
    sql.setPassword(person, null);
    sql.endSessions(person, "");
    links.drop(person);
    sql.blank(person);
  }
}
