package io.jinbang.programme.conferencefile;

import io.jinbang.documents.Grid;
import io.jinbang.programme.conference.Conference;
import io.jinbang.programme.conference.Conference.Place;
import io.jinbang.programme.conference.Conference.Room;
import io.jinbang.programme.conference.Conference.Speaker;
import io.jinbang.programme.conference.Conference.Talk;
import io.jinbang.programme.conference.Conference.Timeslot;
import io.jinbang.programme.conference.Conference.Wishes;
import io.jinbang.programme.conference.ConferenceRule;
import io.jinbang.programme.conference.Points;
import io.jinbang.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Timefold's workbook of a conference. What a room or a speaker cannot is the colour of a cell; the
 * views behind the five sheets of data are not read.
 */
final class ConferenceReader {
  /** The dark grey that says: not available. */
  private static final String UNAVAILABLE = "555753";

  private static final Pattern WEIGHT =
      Pattern.compile("(-?\\d{1,12})hard/(-?\\d{1,12})medium/(-?\\d{1,12})soft");
  private static final Pattern DATE = Pattern.compile("(?:\\w{3} )?(\\d{4}-\\d{2}-\\d{2})");
  private static final int DEFAULT_PAUSE = 30;

  private final Sheet configuration;
  private final Sheet slotSheet;
  private final Sheet roomSheet;
  private final Sheet speakerSheet;
  private final Sheet talkSheet;
  private List<Timeslot> slots = List.of();
  private List<Room> rooms = List.of();
  private List<Speaker> speakers = List.of();

  private ConferenceReader(List<Grid> grids) {
    configuration = Sheet.of(grids, "Configuration", 2);
    slotSheet = Sheet.of(grids, "Timeslots", 0);
    roomSheet = Sheet.of(grids, "Rooms", 1);
    speakerSheet = Sheet.of(grids, "Speakers", 1);
    talkSheet = Sheet.of(grids, "Talks", 0);
  }

  static Conference read(List<Grid> grids) {
    return new ConferenceReader(grids).conference();
  }

  private Conference conference() {
    slots = IntStream.of(slotSheet.rows()).mapToObj(this::slot).toList();
    rooms = IntStream.of(roomSheet.rows()).mapToObj(this::room).toList();
    speakers = IntStream.of(speakerSheet.rows()).mapToObj(this::speaker).toList();
    var talks = IntStream.of(talkSheet.rows()).mapToObj(this::talk).toList();
    checkCodes(talks);
    return new Conference(
        configuration.text(0, 1),
        configuration.number(1, 1, DEFAULT_PAUSE),
        weights(),
        slots,
        rooms,
        speakers,
        talks);
  }

  private Map<ConferenceRule, Points> weights() {
    var weights = new EnumMap<ConferenceRule, Points>(ConferenceRule.class);
    for (var row : configuration.rows()) {
      var rule = ConferenceRule.named(configuration.text(row, 0));
      var at = row;
      rule.ifPresent(each -> weights.put(each, weight(at)));
    }
    return weights;
  }

  private Points weight(int row) {
    var text = configuration.text(row, 1);
    var parts = WEIGHT.matcher(text);
    if (!parts.matches()) {
      throw configuration.refused(
          row, 1, Text.of("“{}”不是权重", "“{}” is not a weight").with(Sheet.cut(text)));
    }
    return new Points(
        Long.parseLong(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Long.parseLong(parts.group(3)));
  }

  private Timeslot slot(int row) {
    var start = slotSheet.minute(row, slotSheet.column("Start"));
    var end = slotSheet.minute(row, slotSheet.column("End"));
    if (end <= start) {
      throw slotSheet.refused(row, 2, Text.of("结束不晚于开始", "It does not end after it starts"));
    }
    var date = slotSheet.text(row, "Day");
    return new Timeslot(
        date, day(row, date), start, end, slotSheet.set(row, "Talk types"), tags(slotSheet, row));
  }

  private int day(int row, String words) {
    var date = DATE.matcher(words);
    try {
      if (date.matches()) {
        return Math.toIntExact(LocalDate.parse(date.group(1)).toEpochDay());
      }
    } catch (DateTimeException | ArithmeticException noDate) {
      // refused below, like any other words
    }
    throw slotSheet.refused(
        row, 0, Text.of("“{}”不是日期", "“{}” is not a date").with(Sheet.cut(words)));
  }

  private static Set<String> tags(Sheet sheet, int row) {
    return sheet.set(row, "Tags");
  }

  private Room room(int row) {
    return new Room(
        roomSheet.text(row, "Name"),
        roomSheet.number(row, roomSheet.column("Capacity"), 0),
        roomSheet.set(row, "Talk types"),
        tags(roomSheet, row),
        unavailable(roomSheet, row, roomSheet.column("Tags") + 1));
  }

  private Set<Integer> unavailable(Sheet sheet, int row, int first) {
    return IntStream.range(0, slots.size())
        .filter(slot -> sheet.fill(row, first + slot).equals(UNAVAILABLE))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Speaker speaker(int row) {
    return new Speaker(
        speakerSheet.text(row, "Name"),
        wishes(speakerSheet, row, "timeslot"),
        wishes(speakerSheet, row, "room"),
        unavailable(speakerSheet, row, speakerSheet.column("Undesired room tags") + 1));
  }

  private static Wishes wishes(Sheet sheet, int row, String of) {
    return new Wishes(
        sheet.set(row, "Required " + of + " tags"),
        sheet.set(row, "Preferred " + of + " tags"),
        sheet.set(row, "Prohibited " + of + " tags"),
        sheet.set(row, "Undesired " + of + " tags"));
  }

  private Talk talk(int row) {
    return new Talk(
        talkSheet.text(row, "Code"),
        talkSheet.text(row, "Title"),
        talkSheet.text(row, "Talk type"),
        talkSheet.set(row, "Speakers").stream().map(name -> speakerOf(row, name)).toList(),
        talkSheet.set(row, "Theme track tags"),
        talkSheet.set(row, "Sector tags"),
        talkSheet.set(row, "Audience types"),
        talkSheet.number(row, talkSheet.column("Audience level"), 0),
        talkSheet.set(row, "Content tags"),
        talkSheet.text(row, "Language"),
        wishes(talkSheet, row, "timeslot"),
        wishes(talkSheet, row, "room"),
        talkSheet.set(row, "Mutually exclusive talks tags"),
        talkSheet.set(row, "Prerequisite talks codes"),
        talkSheet.number(row, talkSheet.column("Favorite count"), 0),
        talkSheet.number(row, talkSheet.column("Crowd control risk"), 0),
        Set.of("1", "TRUE").contains(talkSheet.text(row, "Pinned by user")),
        place(row, "Timeslot day", "Start", "End", "Room"),
        place(row, "Published Timeslot", "Published Start", "Published End", "Published Room"));
  }

  private int speakerOf(int row, String name) {
    return IntStream.range(0, speakers.size())
        .filter(each -> speakers.get(each).name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                talkSheet.refused(
                    row,
                    talkSheet.column("Speakers"),
                    Text.of("嘉宾表里没有“{}”", "“{}” is not among the speakers").with(Sheet.cut(name))));
  }

  private Place place(int row, String day, String start, String end, String room) {
    var slot =
        talkSheet.optional(row, day).isEmpty()
            ? -1
            : slot(row, talkSheet.column(day), talkSheet.column(start), talkSheet.column(end));
    var name = talkSheet.optional(row, room);
    return new Place(slot, name.isEmpty() ? -1 : roomOf(row, talkSheet.column(room), name));
  }

  private int slot(int row, int day, int start, int end) {
    var from = talkSheet.minute(row, start);
    var to = talkSheet.minute(row, end);
    return IntStream.range(0, slots.size())
        .filter(
            each ->
                slots.get(each).date().equals(talkSheet.text(row, day))
                    && slots.get(each).start() == from
                    && slots.get(each).end() == to)
        .findFirst()
        .orElseThrow(
            () -> talkSheet.refused(row, day, Text.of("没有这个时段", "There is no such timeslot")));
  }

  private int roomOf(int row, int column, String name) {
    return IntStream.range(0, rooms.size())
        .filter(each -> rooms.get(each).name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                talkSheet.refused(
                    row,
                    column,
                    Text.of("没有“{}”这个会场", "There is no room “{}”").with(Sheet.cut(name))));
  }

  /** Every code once, and prerequisites that exist. */
  private void checkCodes(List<Talk> talks) {
    var codes = new ArrayList<String>();
    for (var at = 0; at < talks.size(); at++) {
      if (codes.contains(talks.get(at).code())) {
        throw talkSheet.refused(
            talkSheet.rows()[at], 0, Text.of("编号重复", "The code stands there twice"));
      }
      codes.add(talks.get(at).code());
    }
    for (var at = 0; at < talks.size(); at++) {
      if (!codes.containsAll(talks.get(at).prerequisites())) {
        throw talkSheet.refused(
            talkSheet.rows()[at],
            talkSheet.column("Prerequisite talks codes"),
            Text.of("先修演讲的编号不存在", "A prerequisite talk does not exist"));
      }
    }
  }
}
