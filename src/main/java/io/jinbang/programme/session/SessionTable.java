package io.jinbang.programme.session;

import io.jinbang.documents.Grid;
import io.jinbang.programme.Forum;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.ForumSheet;
import io.jinbang.programme.gathering.HeadedTable;
import io.jinbang.programme.gathering.HeadedTable.Row;
import io.jinbang.programme.gathering.WallClock;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sessions out of a table: one in a row, as {@link SessionSheetTable} writes them. */
final class SessionTable {
  private static final int MOST = 2000;
  private static final int USUAL = 60;
  private static final Text HEADINGS =
      Text.of(
          "第一行写：标题、英文标题、类型、论坛、日期、开始、分钟、会场、嘉宾、预计人数；标题和英文标题至少有一列。",
          "Begin with Title (zh), Title (en), Kind, Forum, Day, Start, Minutes, Hall, Speakers,"
              + " Audience; one of the titles will do.");

  /** What a column may hold, and what its heading may be. */
  enum Column implements HeadedTable.Column {
    TITLE_ZH("标题", "场次", "题目", "titlezh", "title"),
    TITLE_EN("英文标题", "英文题目", "titleen"),
    KIND("类型", "kind", "type"),
    FORUM("论坛", "分论坛", "forum", "track"),
    DAY("日期", "day", "date"),
    START("开始", "开始时间", "时间", "start", "time"),
    MINUTES("分钟", "时长", "时长分钟", "minutes", "duration"),
    HALL("会场", "hall", "room"),
    SPEAKERS("嘉宾", "演讲人", "speakers", "speaker"),
    AUDIENCE("预计人数", "人数", "audience"),
    LANGUAGES("语言", "languages", "language"),
    OPEN("公开", "open", "public");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
      return headings;
    }
  }

  /**
   * A row that was read.
   *
   * @param people names of those on stage
   */
  record Read(SessionSheet session, List<String> people) {}

  private final Scene scene;
  private final List<ForumSheet> forums;
  private final List<Problem> problems = new ArrayList<>();

  private SessionTable(Scene scene, List<ForumSheet> forums) {
    this.scene = scene;
    this.forums = forums;
  }

  /** Refuses naming every row that cannot be read; what clashes is no fault of the table. */
  static List<Read> read(Grid grid, Scene scene, List<ForumSheet> forums) {
    var needed = List.of(Set.of(Column.TITLE_ZH, Column.TITLE_EN));
    var table = new SessionTable(scene, forums);
    var read =
        HeadedTable.read(grid, Column.class, needed, MOST, HEADINGS).stream()
            .map(table::row)
            .toList();
    Refusal.unlessNone(table.problems);
    return read;
  }

  private Read row(Row<Column> row) {
    var title = new Bilingual(row.at(Column.TITLE_ZH), row.at(Column.TITLE_EN));
    if (title.isEmpty()) {
      wrong(row, Text.of("没有标题", "There is no title"), Text.of("请补上。", "Add it."));
    }
    var kind = kind(row);
    var audience = row.at(Column.AUDIENCE);
    var session =
        new SessionSheet(
            Id.random(),
            forum(row),
            kind,
            title,
            Bilingual.NONE,
            Duration.ofMinutes(number(row, Column.MINUTES, row.at(Column.MINUTES), USUAL, 1440)),
            placement(row),
            false,
            List.of(),
            List.of(),
            tongues(row),
            Set.of(),
            Set.of(),
            audience.isEmpty() ? null : number(row, Column.AUDIENCE, audience, 0, 200_000),
            kind.mayBeOpen() && !Set.of("否", "no", "n", "0").contains(low(row.at(Column.OPEN))));
    check(row, session);
    return new Read(session, names(row.at(Column.SPEAKERS)));
  }

  private void check(Row<Column> row, SessionSheet session) {
    SessionRules.problems(scene.gathering(), scene.hours(), session)
        .forEach(each -> wrong(row, each.message(), each.remedy()));
  }

  private void wrong(Row<Column> row, Text message, Text remedy) {
    var line = Text.of("第 {} 行：{}", "Row {}: {}");
    problems.add(new Problem("table", line.withEach(Text.same("" + row.line()), message), remedy));
  }

  private void unknown(Row<Column> row, Text what, String words) {
    wrong(
        row,
        Text.of("没有“{}”这个{}", "There is no “{}” as {}").withEach(Text.same(words), what),
        Text.of("改成页面上的写法，或留空。", "Write it as on the page, or leave it blank."));
  }

  private static String low(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static boolean is(Text known, String typed) {
    return known.zh().equalsIgnoreCase(typed) || known.en().equalsIgnoreCase(typed);
  }

  private SessionKind kind(Row<Column> row) {
    var words = row.at(Column.KIND);
    var found =
        Stream.of(SessionKind.values())
            .filter(kind -> is(kind.label(), words) || kind.name().equalsIgnoreCase(words))
            .findFirst();
    if (found.isEmpty() && !words.isEmpty()) {
      unknown(row, Text.of("类型", "a kind"), words);
    }
    return found.orElse(SessionKind.TALK);
  }

  private @Nullable Id<Forum> forum(Row<Column> row) {
    var words = row.at(Column.FORUM);
    var found = forums.stream().filter(each -> is(each.name().shown(), words)).findFirst();
    if (found.isEmpty() && !words.isEmpty()) {
      unknown(row, Text.of("论坛", "a forum"), words);
    }
    return found.map(ForumSheet::id).orElse(null);
  }

  private int number(Row<Column> row, Column column, String words, int usual, int most) {
    if (words.isEmpty()) {
      return usual;
    }
    var number = words.matches("\\d{1,6}") ? Integer.parseInt(words) : 0;
    if (number < 1 || number > most) {
      unknown(
          row,
          column == Column.MINUTES ? Text.of("时长", "a length") : Text.of("人数", "an audience"),
          words);
      return Math.max(1, usual);
    }
    return number;
  }

  private static Set<String> tongues(Row<Column> row) {
    var words = names(row.at(Column.LANGUAGES));
    return Tongues.OFFERED.stream()
        .filter(
            tag ->
                words.contains(tag)
                    || Stream.of(Language.values())
                        .anyMatch(reader -> words.contains(Tongues.name(tag, reader))))
        .collect(Collectors.toSet());
  }

  /** Between commas of either kind. */
  private static List<String> names(String typed) {
    return Arrays.stream(typed.split("[,，、;；\\n]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  // -- where and when

  /** All of hall, day and start, or none of day and start. */
  private @Nullable Placement placement(Row<Column> row) {
    var hall = hall(row);
    var day = row.at(Column.DAY);
    var start = row.at(Column.START);
    if (day.isEmpty() && start.isEmpty()) {
      return null;
    }
    var at = start(row, day, start);
    if (hall == null || at == null) {
      wrong(
          row,
          Text.of("会场、日期和开始要写就都写", "Hall, day and start belong together"),
          Text.of(
              "三格都写成 一号厅、2026-09-10、09:30 这样，或把日期和开始留空。",
              "Fill in all three, such as Hall 1, 2026-09-10, 09:30, or leave day and start"
                  + " blank."));
      return null;
    }
    return new Placement(hall, at);
  }

  private @Nullable Id<Hall> hall(Row<Column> row) {
    var words = row.at(Column.HALL);
    var found = scene.halls().stream().filter(each -> is(each.name().shown(), words)).findFirst();
    if (found.isEmpty() && !words.isEmpty()) {
      unknown(row, Text.of("会场", "a hall"), words);
    }
    return found.map(HallSheet::id).orElse(null);
  }

  private @Nullable Instant start(Row<Column> row, String day, String time) {
    try {
      var found = new ArrayList<Problem>();
      var clock = LocalTime.parse(time.length() == 4 ? "0" + time : time);
      var shown = LocalDate.parse(day.replace('/', '-')).atTime(clock);
      var start = WallClock.resolve("table", shown, scene.gathering().zone(), "", found);
      found.forEach(each -> wrong(row, each.message(), each.remedy()));
      return start;
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }
}
