package io.jinbang.organization.identity;

import io.jinbang.documents.Table;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of people to take away. */
final class PeopleTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("姓名", "Name"),
          Text.of("邮箱", "E-mail"),
          Text.of("身份", "Roles"),
          Text.of("单位", "Body"),
          Text.of("状态", "State"));

  private PeopleTable() {}

  static Table of(List<Account> accounts, Map<Id<Body>, Body> bodies) {
    return new Table(
        Text.of("人员", "People"),
        COLUMNS,
        accounts.stream()
            .map(
                account ->
                    Table.row(
                        Table.words(account.person().name()),
                        Table.words(account.person().email()),
                        Table.words(roles(account.person())),
                        Table.words(body(account.person().body(), bodies)),
                        Table.words(state(account))))
            .toList());
  }

  private static Text roles(Person person) {
    var labels = person.roles().stream().sorted().map(Role::label).toList();
    return new Text(
        String.join("、", labels.stream().map(Text::zh).toList()),
        String.join(", ", labels.stream().map(Text::en).toList()));
  }

  private static Text body(@Nullable Id<Body> id, Map<Id<Body>, Body> bodies) {
    var body = id == null ? null : bodies.get(id);
    return body == null ? Text.same("") : body.name();
  }

  private static Text state(Account account) {
    if (!account.active()) {
      return Text.of("已停用", "Closed");
    }
    return account.proven() || account.hasPassword()
        ? Text.of("可登录", "Can sign in")
        : Text.of("还没来过", "Has not come yet");
  }
}
