package io.jinbang.programme.session;

import io.jinbang.documents.Table;
import io.jinbang.programme.Appearance;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.ForumSheet;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions as a table, under the headings that the import reads. */
final class SessionSheetTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("标题", "Title (zh)"),
          Text.of("英文标题", "Title (en)"),
          Text.of("类型", "Kind"),
          Text.of("论坛", "Forum"),
          Text.of("日期", "Day"),
          Text.of("开始", "Start"),
          Text.of("分钟", "Minutes"),
          Text.of("会场", "Hall"),
          Text.of("嘉宾", "Speakers"),
          Text.of("预计人数", "Audience"),
          Text.of("语言", "Languages"),
          Text.of("公开", "Open"));

  private final Scene scene;
  private final List<ForumSheet> forums;
  private final Map<Id<Speaker>, SpeakerSheet> speakers;
  private final Language reader;

  private SessionSheetTable(Scene scene, List<ForumSheet> forums, Language reader) {
    this.scene = scene;
    this.forums = forums;
    this.speakers = scene.speakersById();
    this.reader = reader;
  }

  static Table of(Scene scene, List<ForumSheet> forums, List<SessionSheet> rows, Language reader) {
    var table = new SessionSheetTable(scene, forums, reader);
    return new Table(Text.of("场次", "Sessions"), COLUMNS, rows.stream().map(table::row).toList());
  }

  private List<Table.Cell> row(SessionSheet session) {
    ZoneId zone = scene.gathering().zone();
    var placement = session.placement();
    var start = placement == null ? null : placement.start().atZone(zone);
    return Table.row(
        Table.words(session.title().zh()),
        Table.words(session.title().en()),
        Table.words(session.kind().label()),
        Table.words(forum(session)),
        Table.words(start == null ? "" : start.toLocalDate().toString()),
        Table.words(start == null ? "" : TIME.format(start)),
        Table.figure(session.length().toMinutes()),
        Table.words(hall(session)),
        Table.words(people(session)),
        session.audience() == null ? Table.words("") : Table.figure(session.audience()),
        Table.words(Tongues.names(session.languages(), reader, "、")),
        Table.words(session.open() ? Text.of("是", "yes") : Text.of("否", "no")));
  }

  private Text forum(SessionSheet session) {
    return forums.stream()
        .filter(each -> each.id().equals(session.forum()))
        .map(each -> each.name().shown())
        .findFirst()
        .orElse(Text.same(""));
  }

  private Text hall(SessionSheet session) {
    var placement = session.placement();
    return scene.halls().stream()
        .filter(each -> placement != null && each.id().equals(placement.hall()))
        .map(each -> each.name().shown())
        .findFirst()
        .orElse(Text.same(""));
  }

  private String people(SessionSheet session) {
    return Stream.concat(
            session.people().stream(),
            session.talks().stream().flatMap(talk -> talk.people().stream()))
        .map(Appearance::speaker)
        .distinct()
        .map(speakers::get)
        .filter(Objects::nonNull)
        .map(speaker -> speaker.name().shown().in(reader))
        .collect(Collectors.joining("、"));
  }
}
