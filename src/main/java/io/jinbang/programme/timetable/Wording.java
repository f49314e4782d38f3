package io.jinbang.programme.timetable;

import io.jinbang.programme.planning.Conflict;
import io.jinbang.programme.planning.Demand;
import io.jinbang.programme.planning.PlanRule;
import io.jinbang.programme.planning.PlanScore.Match;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules, reasons and conflicts in words. */
final class Wording {
  private final Draft draft;

  Wording(Draft draft) {
    this.draft = draft;
  }

  static Text name(PlanRule rule) {
    return switch (rule) {
      case UNPLACED -> Text.of("没有排入", "Without a place");
      case PERSON -> Text.of("一人同一时间只在一处", "One person, one place");
      case HALL -> Text.of("一个会场同一时间只有一场", "One hall, one session");
      case CAPACITY -> Text.of("座位足够", "Enough seats");
      case EQUIPMENT -> Text.of("设备齐全", "Equipment");
      case AWAY -> Text.of("嘉宾能来", "People are there");
      case HOURS -> Text.of("在当天起止时间内", "Within the day");
      case ORDER -> Text.of("先后次序", "Order");
      case BREAK -> Text.of("茶歇用餐不排场次", "Breaks are kept free");
      case TRACK -> Text.of("同一论坛不换会场", "A forum stays in one hall");
      case AUDIENCE -> Text.of("同一论坛不同时开两场", "A forum has one session at a time");
      case PROMINENCE -> Text.of("重要场次不撞期", "Prominent sessions stand alone");
      case INTERPRETATION -> Text.of("同传组够用", "Enough interpreters");
      case WALKING -> Text.of("来得及换场地", "Time to walk between venues");
      case LATE -> Text.of("每天从早排起，重要场次在前", "Days fill from the morning, prominent sessions first");
      case GRANDEUR -> Text.of("重要场次用大会场", "Prominent sessions in the larger halls");
    };
  }

  /** Why a session costs what it costs; it is named first. */
  Text sentence(Match match, int about) {
    var a = title(about);
    var others = match.items().stream().filter(item -> item != about).toList();
    var b = others.isEmpty() ? Text.same("") : title(others.getFirst());
    var n = Text.same(String.valueOf(match.amount()));
    return switch (match.rule()) {
      case UNPLACED -> Text.of("“{}”还没有会场和时间", "“{}” has no hall and no time yet").withEach(a);
      case PERSON ->
          Text.of(
                  "“{}”和“{}”有同一位嘉宾，时间差 {} 分钟",
                  "“{}” and “{}” share a person and are {} minutes too close")
              .withEach(a, b, n);
      case HALL ->
          Text.of("“{}”和“{}”争用会场，时间差 {} 分钟", "“{}” and “{}” want one hall, {} minutes too close")
              .withEach(a, b, n);
      case CAPACITY -> Text.of("“{}”的会场少 {} 座", "“{}”: {} seats too few").withEach(a, n);
      case EQUIPMENT ->
          Text.of("“{}”的会场少 {} 样设备", "“{}”: {} pieces of equipment are missing").withEach(a, n);
      case AWAY ->
          Text.of("“{}”有 {} 分钟缺嘉宾", "“{}”: somebody cannot be there for {} minutes").withEach(a, n);
      case HOURS ->
          Text.of("“{}”有 {} 分钟在当天起止时间之外", "“{}”: {} minutes outside the day").withEach(a, n);
      case ORDER ->
          Text.of("“{}”与“{}”的先后差 {} 分钟", "“{}” and “{}” are out of order by {} minutes")
              .withEach(a, b, n);
      case BREAK ->
          Text.of("“{}”与“{}”重叠 {} 分钟，占了休息时间", "“{}” and “{}” overlap by {} minutes of a break")
              .withEach(a, b, n);
      case TRACK ->
          Text.of("“{}”与“{}”同一论坛，不在同一会场", "“{}” and “{}” are of one forum, in two halls")
              .withEach(a, b);
      case AUDIENCE ->
          Text.of(
                  "“{}”与“{}”同一论坛，同时进行 {} 分钟",
                  "“{}” and “{}” are of one forum and at once for {} minutes")
              .withEach(a, b, n);
      case PROMINENCE ->
          Text.of("“{}”与“{}”同时进行，其中有重要场次", "“{}” and “{}” are at once, and one is prominent")
              .withEach(a, b);
      case INTERPRETATION ->
          Text.of("“{}”有 {} 分钟缺同传组", "“{}”: no team of interpreters for {} minutes").withEach(a, n);
      case WALKING ->
          Text.of(
                  "从“{}”到“{}”换场地，路上差 {} 分钟",
                  "“{}” to “{}” is in another venue: {} minutes too few for the way")
              .withEach(a, b, n);
      case LATE ->
          Text.of("“{}”不在当天一早，扣 {} 分", "“{}” is not first in its day: {} points").withEach(a, n);
      case GRANDEUR ->
          Text.of("“{}”是重要场次，还有 {} 个更大的会场", "“{}” is prominent, and {} halls are larger")
              .withEach(a, n);
    };
  }

  Text title(int item) {
    return draft.session(item).title().shown();
  }

  // -- conflicts

  /** First the sessions, then what is asked of them, then whether that is all. */
  List<Text> conflict(Conflict conflict) {
    var lines = new ArrayList<Text>();
    lines.add(
        Text.of("下列 {} 场不能都排下：{}。", "These {} sessions cannot all take place: {}.")
            .withEach(Text.same("" + conflict.items().size()), titles(conflict.items())));
    conflict.demands().forEach(demand -> lines.add(demand(demand)));
    lines.add(
        conflict.smallest()
            ? Text.of("以上要求放宽任何一条，就能排下。", "Give way in any one of these, and it is possible.")
            : Text.of(
                "检查到了时限：原因就在以上要求之中，也许不必每条都放宽。",
                "The search for the reason reached its limit: it lies in these, perhaps not in"
                    + " all."));
    return lines;
  }

  private Text titles(List<Integer> items) {
    return Text.of(
        items.stream().map(i -> "“" + title(i).zh() + "”").collect(Collectors.joining("、")),
        items.stream().map(i -> "“" + title(i).en() + "”").collect(Collectors.joining(", ")));
  }

  private Text demand(Demand demand) {
    var about = demand.about();
    return switch (demand.kind()) {
      case PERSON ->
          Text.of("{}同一时间只能在一处", "{} can be in one place at a time").withEach(person(about));
      case AWAY ->
          Text.of("{}只在登记的时间能来", "{} can be there only at the times given").withEach(person(about));
      case HALL ->
          Text.of("{}同一时间只能有一场", "{} takes one session at a time")
              .withEach(draft.hall(about).name().shown());
      case CAPACITY ->
          Text.of("“{}”要坐下 {} 人", "“{}” needs seats for {} people")
              .withEach(title(about), Text.same("" + draft.session(about).audience()));
      case EQUIPMENT ->
          Text.of("“{}”要用{}", "“{}” needs {}")
              .withEach(
                  title(about),
                  Text.of(
                      String.join("、", draft.session(about).needs()),
                      String.join(", ", draft.session(about).needs())));
      case HOURS -> Text.of("每天的起止时间", "The hours of the days");
      case ORDER -> order(about);
      case BREAK ->
          Text.of("“{}”期间不排别的场次", "Nothing takes place during “{}”").withEach(title(about));
      case PIN -> Text.of("“{}”固定在原处", "“{}” is pinned where it is").withEach(title(about));
    };
  }

  private Text person(int number) {
    return draft.speaker(number).name().shown();
  }

  private Text order(int number) {
    var order = draft.planning().orders().get(number);
    return Text.of("“{}”要在“{}”之前结束", "“{}” must be over before “{}”")
        .withEach(title(order.earlier()), title(order.later()));
  }
}
