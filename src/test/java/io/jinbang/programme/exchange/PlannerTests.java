package io.jinbang.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.BodyRole;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.session.Clash;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannerTests {
  private static GatheringSheet gathering(String zone, String first, String last) {
    return new GatheringSheet(
        Id.<Gathering>of(new UUID(0, 1)),
        "sample",
        new Bilingual("示例大会", "Sample"),
        Bilingual.NONE,
        Bilingual.NONE,
        ZoneId.of(zone),
        LocalDate.parse(first),
        LocalDate.parse(last),
        null,
        List.of(),
        List.of(BodyRole.values()),
        Duration.ZERO,
        Duration.ZERO);
  }

  static Scene empty(String zone, String first, String last) {
    return new Scene(
        gathering(zone, first, last),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static byte[] file(String name) throws IOException {
    var file = ExportTests.SHARED.resolve(name);
    assumeTrue(Files.exists(file));
    return Files.readAllBytes(file);
  }

  private static final Scene OCTOBER = empty("Asia/Shanghai", "2026-10-16", "2026-10-18");

  private static Plan plan(String file) {
    return Planner.of(
        ScheduleReader.read(file.getBytes(StandardCharsets.UTF_8)), OCTOBER, List.of());
  }

  private static String xml(String events) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <schedule><version>1</version>
    <conference><title>Sample</title><time_zone_name>Asia/Shanghai</time_zone_name></conference>
    <day index="1" date="2026-10-16" start="2026-10-16T08:00:00+08:00" end="2026-10-17T04:00:00+08:00">
    <room name="Hall 1">
    %s
    </room></day></schedule>
    """
        .formatted(events);
  }

  private static String event(int id, String date, String duration) {
    return """
    <event id="%d" guid="00000000-0000-4000-8000-%012d"><date>%s</date><start>09:00</start>\
    <duration>%s</duration><title>Talk %d</title><track>Track</track><type>talk</type>\
    <language>en</language><abstract/><persons><person id="7">Person 07</person></persons></event>
    """
        .formatted(id, id, date, duration, id);
  }

  private static List<String> faults(Plan plan) {
    return plan.findings().stream()
        .filter(Finding::blocking)
        .map(each -> each.place().en() + ": " + each.message().en())
        .toList();
  }

  @Test
  void a_sound_file_becomes_sessions_with_halls_forums_and_speakers() {
    var plan = plan(xml(event(1, "2026-10-16T09:00:00+08:00", "00:45")));
    assertThat(plan.isSound()).isTrue();
    assertThat(plan.halls()).extracting(each -> each.name().en()).containsExactly("Hall 1");
    assertThat(plan.forums()).extracting(each -> each.name().en()).containsExactly("Track");
    assertThat(plan.speakers()).extracting(each -> each.name().en()).containsExactly("Person 07");
    var session = plan.sessions().getFirst();
    assertThat(session.length()).isEqualTo(Duration.ofMinutes(45));
    assertThat(session.placement().start()).hasToString("2026-10-16T01:00:00Z");
    assertThat(session.languages()).containsExactly("en");
    assertThat(session.open()).isTrue();
  }

  @Test
  void broken_xml_is_refused_with_its_line() {
    assertThatThrownBy(() -> plan("<schedule>\n<day>\n</schedule>"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.first().message().en())
                    .isEqualTo("From line 3 on this is not proper XML"));
  }

  /** shared/cases/attacks.md: documents that load or multiply. */
  @Test
  void document_types_and_entities_are_never_read() {
    for (var attack :
        List.of(
            "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule>&x;</schedule>",
            "<!DOCTYPE s [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><schedule>&b;</schedule>",
            "<!DOCTYPE s SYSTEM \"http://127.0.0.1:1/x.dtd\"><schedule/>")) {
      assertThatThrownBy(() -> plan(attack)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> plan("<a>".repeat(50) + "</a>".repeat(50)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_no_schedule_is_refused() {
    for (var other : List.of("", "hello", "<rss/>", "{\"a\":1}", "{\"schedule\":", "[]")) {
      assertThatThrownBy(() -> plan(other)).as(other).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void an_unknown_zone_is_found_and_nothing_is_taken_over() {
    var plan =
        plan(
            xml(event(1, "2026-10-16T09:00:00+08:00", "00:45"))
                .replace("Asia/Shanghai", "Asia/Atlantis"));
    assertThat(faults(plan))
        .containsExactly("Conference, time_zone_name: There is no zone “Asia/Atlantis”");
  }

  @Test
  void a_number_used_twice_is_found_at_its_second_place() {
    var twice = event(1, "2026-10-16T09:00:00+08:00", "00:45");
    assertThat(faults(plan(xml(twice + twice))))
        .containsExactly(
            "Line 7: The number 1 was used before, at “Line 6”",
            "Line 7: The number 00000000-0000-4000-8000-000000000001 was used before, at “Line 6”");
  }

  @Test
  void an_event_out_of_its_day_or_out_of_the_gathering_is_found() {
    assertThat(faults(plan(xml(event(1, "2026-10-17T09:00:00+08:00", "00:45")))))
        .containsExactly("Line 6: “Talk 1” does not begin within the day it stands in");
    var without =
        xml(event(1, "2026-11-01T09:00:00+08:00", "00:45"))
            .replaceAll(" (start|end)=\"2026[^\"]+\"", "");
    assertThat(faults(plan(without)))
        .containsExactly("Line 6: “Talk 1” is on 2026-11-01, which is no day of the gathering");
  }

  @Test
  void what_cannot_be_read_of_an_event_is_found_all_at_once() {
    var plan = plan(xml(event(1, "yesterday", "99:99").replace("Talk 1", "")));
    assertThat(faults(plan)).hasSize(3);
    assertThat(plan.sessions()).isEmpty();
  }

  @Test
  void one_person_in_two_places_and_one_hall_taken_twice_are_told() {
    var plan =
        plan(
            xml(
                event(1, "2026-10-16T09:00:00+08:00", "00:45")
                    + event(2, "2026-10-16T09:30:00+08:00", "00:45")));
    assertThat(plan.isSound()).isTrue();
    assertThat(clashes(plan, Clash.Kind.PERSON)).isEqualTo(1);
    assertThat(clashes(plan, Clash.Kind.HALL)).isEqualTo(1);
  }

  private static long clashes(Plan plan, Clash.Kind kind) {
    return plan.findings().stream().filter(each -> each.place().equals(kind.label())).count();
  }

  /** Counts from the README beside the files: 79 events and no clash, 36 events and one. */
  @Test
  void real_schedules_are_read_whole_with_the_clashes_they_have() throws Exception {
    var camp =
        Planner.of(
            ScheduleReader.read(file("frab-camp2019.json")),
            empty("Europe/Berlin", "2019-08-21", "2019-08-26"),
            List.of());
    assertThat(faults(camp)).isEmpty();
    assertThat(camp.sessions()).hasSize(79);
    assertThat(camp.speakers()).hasSize(90);
    assertThat(camp.halls()).hasSize(2);
    assertThat(camp.forums()).hasSize(7);
    assertThat(clashes(camp, Clash.Kind.PERSON) + clashes(camp, Clash.Kind.HALL)).isZero();
    var demo =
        Planner.of(
            ScheduleReader.read(file("pretalx-democon.json")),
            empty("UTC", "2020-12-14", "2020-12-16"),
            List.of());
    assertThat(faults(demo)).isEmpty();
    assertThat(demo.sessions()).hasSize(36);
    assertThat(demo.speakers()).hasSize(27);
    assertThat(clashes(demo, Clash.Kind.PERSON)).isEqualTo(1);
    assertThat(clashes(demo, Clash.Kind.HALL)).isZero();
  }

  @Test
  void what_was_taken_over_is_known_again() {
    var file = xml(event(1, "2026-10-16T09:00:00+08:00", "00:45"));
    var first = plan(file);
    var after =
        new Scene(
            OCTOBER.gathering(),
            List.of(),
            first.halls(),
            List.of(),
            first.speakers(),
            first.sessions(),
            List.of());
    var again =
        Planner.of(
            ScheduleReader.read(file.getBytes(StandardCharsets.UTF_8)), after, first.forums());
    assertThat(again.known()).isEqualTo(1);
    assertThat(again.sessions()).isEmpty();
    assertThat(again.halls()).isEmpty();
    assertThat(again.forums()).isEmpty();
    assertThat(again.speakers()).isEmpty();
    assertThat(first.sessions()).extracting(SessionSheet::title).hasSize(1);
  }
}
