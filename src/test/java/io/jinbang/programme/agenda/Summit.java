package io.jinbang.programme.agenda;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Forum;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Part;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.Talk;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A small invented summit: two halls, two forums, one session of each sort that matters here. */
public final class Summit {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final String SECRET = "不公开的彩排";

  private Summit() {}

  public static <T> Id<T> id(String name) {
    return Id.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static Gathering gathering(Id<Gathering> id, String slug) {
    return new Gathering(
        id,
        slug,
        Text.of("示例大会", "Sample Summit"),
        Text.of("让好作品被看见", "Good work, seen"),
        Text.of("第三届", "3rd"),
        ZONE,
        LocalDate.of(2026, 10, 16),
        LocalDate.of(2026, 10, 18),
        null,
        List.of(Id.random()));
  }

  public static final Hall MAIN =
      new Hall(
          id("main"),
          Text.of("示例会展中心", "Sample Centre"),
          Text.of("主会场", "Main Hall"),
          800,
          Set.of("sound"));
  public static final Hall SIDE =
      new Hall(
          id("side"),
          Text.of("示例会展中心", "Sample Centre"),
          Text.of("二楼厅", "Upstairs"),
          120,
          Set.of());
  public static final Hall BACK =
      new Hall(
          id("back"),
          Text.of("示例会展中心", "Sample Centre"),
          Text.of("后台密室", "Backstage"),
          10,
          Set.of());
  public static final Forum FORUM =
      new Forum(id("forum"), Text.of("主论坛", "Main Forum"), Text.same(""));
  public static final Forum HIDDEN =
      new Forum(id("hidden"), Text.of("筹备论坛", "Preparation"), Text.same(""));

  public static Speaker speaker(String name, int rank) {
    return new Speaker(
        id(name),
        Text.of(name, "Speaker " + rank),
        Text.of("总工程师", "Chief Engineer"),
        Text.of("示例单位A", "Body A"),
        rank);
  }

  public static final Speaker FIRST = speaker("嘉宾01", 1);
  public static final Speaker GUARDED = speaker("不露面的人", 2);
  public static final Speaker THIRD = speaker("嘉宾03", 3);

  public static Session session(String name, Hall hall, String start, int minutes) {
    return session(name, hall, start, minutes, true);
  }

  public static Session session(
      String name, @Nullable Hall hall, String start, int minutes, boolean open) {
    return new Session(
        id(name),
        FORUM.id(),
        open ? SessionKind.TALK : SessionKind.REHEARSAL,
        Text.of(name, "Session " + name.length()),
        Text.of(name + "的简介；第一行\n第二行", "About it; one line\nand another, with a comma"),
        Duration.ofMinutes(minutes),
        hall == null ? null : new Placement(hall.id(), Instant.parse(start)),
        List.of(
            new Talk(
                id(name + "talk"),
                Text.of(name + "演讲", "Its talk"),
                Duration.ofMinutes(10),
                List.of(new Appearance(THIRD.id(), Part.SPEAKER)))),
        List.of(new Appearance((open ? FIRST : GUARDED).id(), Part.HOST)),
        Set.of("zh"),
        Set.of("en"),
        open);
  }

  public static final Session OPENING = session("开幕主题演讲", MAIN, "2026-10-16T01:00:00Z", 60);
  public static final Session SECOND = session("对话<产业>&未来", SIDE, "2026-10-16T01:30:00Z", 60);
  public static final Session NIGHT = session("夜谈跨过零点", MAIN, "2026-10-16T15:30:00Z", 90);
  public static final Session CLOSED = session(SECRET, BACK, "2026-10-16T00:00:00Z", 30, false);

  public static Programme programme(Gathering gathering, int version, List<Session> sessions) {
    return new Programme(
        gathering,
        version,
        List.of(MAIN, SIDE, BACK),
        List.of(FORUM, HIDDEN),
        sessions,
        List.of(FIRST, GUARDED, THIRD));
  }

  /** A gathering as its host made it, not yet released. */
  public static Gathering made(JdbcClient jdbc) {
    var id = Id.<Gathering>random();
    var gathering = gathering(id, "g" + id.toString().substring(0, 12));
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample Summit', 'Asia/Shanghai', '2026-10-16',
              '2026-10-18', '{GUIDING,HOST}', :id, now())
            """)
        .param("id", id.value())
        .param("slug", gathering.slug())
        .update();
    return gathering;
  }

  public static void release(JdbcClient jdbc, Programme programme, String at) {
    jdbc.sql(
            """
            insert into programme.release (gathering, version, content, released_by, released_at)
            values (:gathering, :version, :content::jsonb, :gathering, :at::timestamptz)
            """)
        .param("gathering", programme.gathering().id().value())
        .param("version", programme.version())
        .param(
            "content",
            "{\"programme\":"
                + JsonMapper.shared().writeValueAsString(programme)
                + ",\"lineup\":[]}")
        .param("at", at)
        .update();
  }
}
