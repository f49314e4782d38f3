package io.jinbang.programme.workgroup;

import static java.util.stream.Collectors.joining;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What members of work groups are written. */
@Component
class TaskLetters implements Stationery {
  private static final LetterKind REMINDER =
      new LetterKind(
          "task-reminder",
          Text.of("筹备任务提醒", "Reminder of tasks"),
          Text.of("“{gathering}”筹备：{count} 项任务请留意", "{gathering}: {count} tasks need you"),
          Text.of(
              "{name}，您好：\n\n“{gathering}”筹备工作中，由您负责的这些任务临近或已过截止日：\n\n{tasks}\n\n"
                  + "打开链接可以查看并标记完成：\n{link}",
              "Dear {name},\n\nthese tasks of yours for {gathering} are due soon or overdue:\n\n"
                  + "{tasks}\n\nOpen the link to see them and to mark them done:\n{link}"),
          Map.of(
              "name", Text.of("联络员01", "Liaison 01"),
              "gathering", Text.of("示例大会", "Sample Gathering"),
              "count", Text.same("2"),
              "tasks", Text.of("· 订场地（10月9日）", "· Book the hall (9 Oct)"),
              "link", Text.same("https://jinbang.example/task/…")));

  private final Letters letters;
  private final TaskLinks links;
  private final Origin origin;

  TaskLetters(Letters letters, TaskLinks links, Origin origin) {
    this.letters = letters;
    this.links = links;
    this.origin = origin;
  }

  void remind(Gathering gathering, Member member, List<Task> tasks) {
    var link = member.person() == null ? links.issue(member) : origin.address() + "/my/tasks";
    var lines = tasks.stream().map(each -> "· " + each.title() + "（" + each.due() + "）");
    letters.send(
        Objects.requireNonNull(member.email()),
        REMINDER,
        Map.of(
            "name", Text.same(member.name()),
            "gathering", gathering.name(),
            "count", Text.same(String.valueOf(tasks.size())),
            "tasks", Text.same(lines.collect(joining("\n"))),
            "link", Text.same(link)));
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(REMINDER);
  }
}
