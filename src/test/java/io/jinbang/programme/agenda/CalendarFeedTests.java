package io.jinbang.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.shared.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

class CalendarFeedTests {
  private static final Gathering GATHERING = Summit.gathering(Summit.id("g"), "summit");

  private static Release release(int version, Session... sessions) {
    return new Release(
        version,
        Instant.parse("2026-09-0" + version + "T00:00:00Z"),
        Summit.programme(GATHERING, version, List.of(sessions)));
  }

  private static String written(Release... releases) {
    var agenda = History.agenda(List.of(releases));
    var feed = new CalendarFeed(agenda, Language.ZH, "https://jinbang.example/g/summit");
    return new String(feed.of(GATHERING.name(), session -> true), StandardCharsets.UTF_8);
  }

  private static Calendar read(String text) throws Exception {
    var calendar =
        new CalendarBuilder()
            .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(calendar.validate(true).hasErrors()).isFalse();
    return calendar;
  }

  private static VEvent event(Calendar calendar, Session session) {
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .filter(each -> value(each, Property.UID).equals(session.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).map(Property::getValue).orElse("");
  }

  @Test
  void a_calendar_is_valid_and_says_the_same_after_parsing_back() throws Exception {
    var text = written(release(1, Summit.OPENING, Summit.SECOND, Summit.CLOSED));
    var calendar = read(text);
    assertThat(calendar.getComponents("VEVENT")).hasSize(2);
    var second = event(calendar, Summit.SECOND);
    assertThat(value(second, Property.SUMMARY)).isEqualTo("对话<产业>&未来");
    assertThat(value(second, Property.LOCATION)).isEqualTo("示例会展中心 二楼厅");
    assertThat(value(second, Property.DTSTART)).isEqualTo("20261016T093000");
    assertThat(value(second, Property.DTEND)).isEqualTo("20261016T103000");
    assertThat(value(second, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(second, Property.LAST_MODIFIED)).isEqualTo("20260901T000000Z");
    assertThat(value(second, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(second, Property.URL))
        .isEqualTo("https://jinbang.example/g/summit/sessions/" + Summit.SECOND.id());
    assertThat(value(second, Property.DESCRIPTION))
        .isEqualTo(
            """
            嘉宾01 示例单位A 总工程师
            嘉宾03 示例单位A 总工程师
            · 对话<产业>&未来演讲
            对话<产业>&未来的简介；第一行
            第二行\
            """);
    assertThat(text).doesNotContain(Summit.SECRET);
  }

  @Test
  void lines_end_with_cr_lf_and_none_is_longer_than_75_octets() {
    var text = written(release(1, Summit.OPENING, Summit.SECOND));
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261016T090000");
  }

  @Test
  void folding_tears_no_character_apart() {
    var long1 = "SUMMARY:" + "金".repeat(60) + "\r\nX:𠮷";
    var folded = Folding.fold(long1);
    assertThat(folded.replace("\r\n ", "")).isEqualTo(long1);
    assertThat(folded.split("\r\n")[0].getBytes(StandardCharsets.UTF_8)).hasSize(74);
  }

  @Test
  void what_was_dropped_is_cancelled_with_the_version_that_dropped_it() throws Exception {
    var calendar =
        read(written(release(1, Summit.OPENING, Summit.SECOND), release(2, Summit.OPENING)));
    var second = event(calendar, Summit.SECOND);
    assertThat(value(second, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(second, Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(second, Property.LAST_MODIFIED)).isEqualTo("20260902T000000Z");
    assertThat(value(event(calendar, Summit.OPENING), Property.SEQUENCE)).isEqualTo("1");
  }

  /** Europe/Berlin left summer time on 2026-10-25 at 03:00; Directive 2000/84/EC, article 3. */
  @Test
  void the_clock_changes_in_the_time_zone_that_the_calendar_brings_along() throws Exception {
    var berlin = ZoneId.of("Europe/Berlin");
    var gathering =
        new Gathering(
            GATHERING.id(),
            "summit",
            GATHERING.name(),
            GATHERING.theme(),
            GATHERING.edition(),
            berlin,
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 10, 25),
            null,
            List.of());
    var through = Summit.session("换时", Summit.MAIN, "2026-10-25T00:30:00Z", 120);
    var programme =
        new Programme(
            gathering,
            1,
            List.of(Summit.MAIN),
            List.of(Summit.FORUM),
            List.of(through),
            List.of(Summit.FIRST, Summit.THIRD));
    var calendar = read(written(new Release(1, Instant.EPOCH, programme)));
    VTimeZone zone = (VTimeZone) calendar.getComponents("VTIMEZONE").getFirst();
    var winter = zone.getApplicableObservance(ZonedDateTime.of(2026, 10, 25, 4, 0, 0, 0, berlin));
    assertThat(winter.getName()).isEqualTo("STANDARD");
    assertThat(winter.getProperty(Property.TZOFFSETTO).orElseThrow().getValue()).isEqualTo("+0100");
    var event = event(calendar, through);
    assertThat(value(event, Property.DTSTART)).isEqualTo("20261025T023000");
    assertThat(value(event, Property.DTEND)).isEqualTo("20261025T033000");
  }

  @Test
  void the_same_agenda_gives_the_same_bytes() {
    assertThat(written(release(1, Summit.OPENING, Summit.CLOSED)))
        .isEqualTo(written(release(1, Summit.OPENING)));
  }
}
