package io.jinbang.programme.workgroup;

import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who prepares a gathering. */
@Service
@Transactional
class WorkGroups {
  private static final int MOST = 60;
  private static final int MOST_MEMBERS = 80;
  private static final int LONGEST = 60;

  private final GroupSql sql;
  private final TaskSql tasks;
  private final Programmes programmes;
  private final People people;
  private final Clock clock;

  WorkGroups(GroupSql sql, TaskSql tasks, Programmes programmes, People people, Clock clock) {
    this.sql = sql;
    this.tasks = tasks;
    this.programmes = programmes;
    this.people = people;
    this.clock = clock;
  }

  public Id<WorkGroup> open(Actor host, String slug, Bilingual name) {
    var gathering = gathering(host, slug);
    check(name);
    var known = sql.of(gathering.id());
    if (known.size() >= MOST) {
      throw Refusal.conflict(
          Text.of("工作组已有 60 个", "There are 60 work groups already"),
          Text.of("请合并一些。", "Put some of them together."));
    }
    if (known.stream().anyMatch(group -> isAlike(group.name(), name))) {
      throw Refusal.invalid(
          "name-zh",
          Text.of("已有同名的工作组", "There is a group of that name"),
          Text.of("换一个名称。", "Choose another name."));
    }
    var group = new WorkGroup(Id.random(), name, List.of());
    sql.add(gathering.id(), group, host.person(), clock.instant());
    return group.id();
  }

  private Gathering gathering(Actor host, String slug) {
    host.require(Role.HOST);
    return programmes.bySlug(slug);
  }

  private static boolean isAlike(Bilingual a, Bilingual b) {
    return (!a.zh().isEmpty() && a.zh().equals(b.zh()))
        || (!a.en().isEmpty() && a.en().equalsIgnoreCase(b.en()));
  }

  private static void check(Bilingual name) {
    if (name.isEmpty() || name.zh().length() > LONGEST || name.en().length() > LONGEST) {
      throw Refusal.invalid(
          "name-zh",
          Text.of("没有写名称，或者超过 60 字", "The name is missing or longer than 60 characters"),
          Text.of("至少写一种语言的名称。", "Give the name in one language at least."));
    }
  }

  public void rename(Actor host, String slug, Id<WorkGroup> id, Bilingual name) {
    find(host, slug, id);
    check(name);
    sql.rename(id, name);
  }

  private WorkGroup find(Actor host, String slug, Id<WorkGroup> id) {
    return sql.of(gathering(host, slug).id()).stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** With its members; refused while it has tasks. */
  public void remove(Actor host, String slug, Id<WorkGroup> id) {
    var group = find(host, slug, id);
    var all = tasks.of(gathering(host, slug).id());
    var owners = group.members().stream().map(Member::id).toList();
    var tied = all.stream().anyMatch(t -> t.group().equals(id) || owners.contains(t.owner()));
    if (tied) {
      throw Refusal.conflict(
          Text.of("这个工作组还有任务", "The group still has tasks"),
          Text.of("先把任务转给别的组或删除。", "Give them to another group or delete them first."));
    }
    sql.remove(id);
  }

  /**
   * @param email may be empty
   */
  public Id<Member> add(
      Actor host, String slug, Id<WorkGroup> id, String name, String email, boolean lead) {
    var group = find(host, slug, id);
    check(group, name.strip(), email.strip());
    var address = email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    var member = new Member(Id.random(), id, name.strip(), address, account(address), false);
    sql.add(gathering(host, slug).id(), member, clock.instant());
    if (lead) {
      sql.lead(id, member.id());
    }
    return member.id();
  }

  private static void check(WorkGroup group, String name, String email) {
    var problems = new ArrayList<Problem>();
    if (name.isEmpty() || name.length() > LONGEST) {
      problems.add(
          Problem.at(
              "name",
              "没有写姓名，或者超过 60 字",
              "The name is missing or longer than 60 characters",
              "写清是谁。",
              "Say who it is."));
    }
    if (!email.isEmpty() && !isAddress(email)) {
      problems.add(
          Problem.at(
              "email",
              "邮箱的写法不对",
              "This is no e-mail address",
              "写成 name@example.org，或者留空。",
              "Write it as name@example.org, or leave it empty."));
    }
    if (group.members().size() >= MOST_MEMBERS) {
      problems.add(
          Problem.at(
              "name",
              "一个组最多 80 人",
              "A group has 80 members at most",
              "另开一个组。",
              "Make another group."));
    }
    Refusal.unlessNone(problems);
  }

  static boolean isAddress(String email) {
    return email.length() <= 254 && email.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
  }

  /** An account counts once its owner has come in by a link sent to the address. */
  private @Nullable UUID account(@Nullable String email) {
    return email == null
        ? null
        : people
            .byEmail(email)
            .map(Person::id)
            .filter(id -> people.arrived(Set.of(id)).contains(id))
            .map(Id::value)
            .orElse(null);
  }

  public void lead(Actor host, String slug, Id<WorkGroup> id, Id<Member> member) {
    sql.lead(id, member(host, slug, id, member).id());
  }

  public void remove(Actor host, String slug, Id<WorkGroup> id, Id<Member> member) {
    sql.remove(member(host, slug, id, member));
  }

  @Transactional(readOnly = true)
  public Member member(Actor host, String slug, Id<WorkGroup> id, Id<Member> member) {
    return find(host, slug, id).members().stream()
        .filter(each -> each.id().equals(member))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
