package io.jinbang.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.mail.Letters;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class GatheringWalkTests {
  private static final String DAY = "2026-09-10";

  @Autowired MockMvcTester web;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Programmes programmes;
  @Autowired Letters letters;
  @Autowired JdbcClient jdbc;

  private Convened gathering;

  @BeforeEach
  void convene() {
    gathering = Convened.of(web, folk.host());
  }

  private MvcTestResult stranger(String path) {
    return web.get().uri(path).locale(Locale.CHINA).exchange();
  }

  private Programme draft() {
    var id = programmes.bySlug(gathering.slug()).id();
    return programmes.draft(folk.host().actor(), id);
  }

  @Test
  void bodies_are_printed_in_the_order_made_by_hand() {
    gathering.post("/bodies", "role", "HOST", "nameZh", "示例主办");
    gathering.post("/bodies", "role", "GUIDING", "nameZh", "示例单位A");
    gathering.post("/bodies", "role", "GUIDING", "nameZh", "示例单位B");
    assertThat(gathering.page("/bodies")).containsSubsequence("指导单位", "单位A", "单位B", "主办单位", "示例主办");
    var second = gathering.id("/bodies", "示例单位B");
    gathering.post("/bodies/" + second + "/move", "to", "up");
    gathering.post("/bodies/roles", "role", "HOST", "to", "up");
    assertThat(gathering.page("/bodies")).containsSubsequence("主办单位", "示例主办", "指导单位", "单位B", "单位A");
    var twice = gathering.post("/bodies", "role", "HOST", "nameZh", "示例主办");
    assertThat(twice).hasStatus(422);
    assertThat(Convened.text(twice)).contains("已经有这个单位");
  }

  @Test
  void what_is_missing_in_a_language_is_listed_with_a_link_to_its_field() {
    var hall = gathering.hall("一号厅", 300);
    assertThat(gathering.page("/texts"))
        .contains("/host/g/" + gathering.slug() + "/edit#nameEn")
        .contains("/halls/" + hall + "#nameEn");
    gathering.post(
        "/halls/" + hall, "venue", venue(), "nameZh", "一号厅", "nameEn", "Hall 1", "capacity", "300");
    assertThat(gathering.page("/texts")).doesNotContain("/halls/" + hall + "#nameEn");
  }

  private String venue() {
    return gathering.id("/halls", "示例会展中心");
  }

  @Test
  void the_draft_is_seen_by_nobody_until_it_is_released_and_then_as_it_was() {
    var hall = gathering.hall("一号厅", 300);
    var opening = gathering.session("开幕主旨演讲");
    gathering.place(opening, hall, DAY, "09:00");
    assertThat(stranger("/g/" + gathering.slug())).hasStatus(404);
    assertThat(Convened.text(stranger("/g"))).doesNotContain(gathering.slug());
    gathering.release();
    gathering.post(
        "/edit", "nameZh", "改名的大会", "zone", "Asia/Shanghai", "first", DAY, "last", "2026-09-12");
    gathering.session("草稿里的场次");
    assertThat(Convened.text(stranger("/g/" + gathering.slug())))
        .contains("示例大会")
        .doesNotContain("改名的大会");
    var released = programmes.released(draft().gathering().id()).orElseThrow();
    assertThat(released.version()).isEqualTo(1);
    assertThat(released.sessions()).extracting(each -> each.title().zh()).containsExactly("开幕主旨演讲");
  }

  @Test
  void only_those_whom_a_change_concerns_are_told() {
    var hall = gathering.hall("一号厅", 300);
    var first = Folk.address("speaker");
    var second = Folk.address("speaker");
    var opening = gathering.session("开幕");
    var closing = gathering.session("闭幕");
    gathering.stage(opening, gathering.speaker("嘉宾甲", first), "SPEAKER");
    gathering.stage(closing, gathering.speaker("嘉宾乙", second), "SPEAKER");
    gathering.stage(opening, gathering.speaker("嘉宾丙", null), "MODERATOR");
    gathering.place(opening, hall, DAY, "09:00");
    gathering.place(closing, hall, DAY, "17:00");
    gathering.release();
    assertThat(letters.countTo(first)).isEqualTo(1);
    assertThat(letters.countTo(second)).isEqualTo(1);
    gathering.place(opening, hall, DAY, "10:00");
    gathering.release();
    assertThat(letters.countTo(first)).isEqualTo(2);
    assertThat(letters.countTo(second)).isEqualTo(1);
    var page = gathering.page("/releases/2");
    assertThat(page).contains("2026-09-10 09:00 → 2026-09-10 10:00").contains("嘉宾丙", "我已告知");
    var told = gathering.id("/speakers", "嘉宾丙");
    assertThat(gathering.post("/releases/2/told/" + told)).hasStatus(302);
    assertThat(gathering.post("/releases/2/told/" + told)).hasStatus(404);
  }

  @Test
  void what_clashes_is_released_only_on_purpose_and_the_same_never_twice() {
    var hall = gathering.hall("一号厅", 300);
    gathering.place(gathering.session("甲"), hall, DAY, "09:00");
    gathering.place(gathering.session("乙"), hall, DAY, "09:30");
    assertThat(gathering.page("/grid?day=" + DAY)).contains("“甲”和“乙”同时在一号厅");
    assertThat(gathering.post("/releases")).hasStatus(422);
    assertThat(gathering.post("/releases", "despite", "yes")).hasStatus(302);
    var again = gathering.post("/releases", "despite", "yes");
    assertThat(again).hasStatus(422);
    assertThat(Convened.text(again)).contains("没有不同");
  }

  @Test
  void a_session_longer_than_the_day_and_a_public_rehearsal_are_refused() {
    var long15 = gathering.post("/sessions/new", "titleZh", "太长", "kind", "TALK", "minutes", "841");
    assertThat(long15).hasStatus(422);
    assertThat(Convened.text(long15)).contains("比最长的一天（840 分钟）还长");
    var open =
        gathering.post(
            "/sessions/new", "titleZh", "彩排", "kind", "REHEARSAL", "minutes", "60", "open", "on");
    assertThat(Convened.text(open)).contains("彩排和会见不公开");
  }

  @Test
  void a_time_that_does_not_exist_is_refused_and_one_that_exists_twice_is_asked_about() {
    gathering.post(
        "/edit",
        "nameZh",
        "示例大会",
        "zone",
        "Europe/Berlin",
        "first",
        "2026-10-24",
        "last",
        "2026-10-25");
    var hall = gathering.hall("一号厅", 300);
    var session = gathering.session("夜场");
    var path = "/sessions/" + session + "/place";
    var twice = gathering.post(path, "hall", hall, "day", "2026-10-25", "time", "02:30");
    assertThat(twice).hasStatus(422);
    assertThat(Convened.text(twice)).contains("出现两次", "name=\"which\"");
    assertThat(
            gathering.post(
                path, "hall", hall, "day", "2026-10-25", "time", "02:30", "which", "LATER"))
        .hasStatus(302);
    // the later 02:30 is after the change to UTC+1 (IANA time zone database)
    assertThat(draft().sessions().getFirst().placement())
        .isEqualTo(new Placement(Id.parse(hall), Instant.parse("2026-10-25T01:30:00Z")));
  }

  @Test
  void a_pinned_session_stays_and_a_speaker_who_drops_out_is_missed() {
    var hall = gathering.hall("一号厅", 300);
    var guest = gathering.speaker("嘉宾甲", null);
    var session = gathering.session("对话");
    gathering.stage(session, guest, "PANELLIST");
    assertThat(gathering.post("/sessions/" + session + "/pin", "pinned", "yes")).hasStatus(422);
    gathering.place(session, hall, DAY, "09:00");
    assertThat(gathering.post("/sessions/" + session + "/pin", "pinned", "yes")).hasStatus(302);
    assertThat(
            gathering.post(
                "/sessions/" + session + "/place", "hall", hall, "day", DAY, "time", "10:00"))
        .hasStatus(422);
    gathering.post("/speakers/" + guest + "/withdraw", "why", "行程有变");
    assertThat(gathering.page("/grid?day=" + DAY)).contains("“对话”里的嘉宾甲已经退出");
    assertThat(gathering.page("/speakers/" + guest)).contains("已退出", "对话");
  }

  @Test
  void two_entries_of_one_person_are_merged_at_a_persons_word() {
    var kept = gathering.speaker("张示例", null);
    gathering.post("/speakers/new", "nameEn", "Zhang Shili", "titleEn", "Director");
    var gone = gathering.id("/speakers", "Zhang Shili");
    var session = gathering.session("对话");
    gathering.stage(session, gone, "SPEAKER");
    gathering.stage(session, kept, "SPEAKER");
    assertThat(gathering.page("/speakers/alike")).contains("一个的拼音就是另一个的英文名");
    assertThat(gathering.post("/speakers/alike/merge", "kept", kept, "gone", gone)).hasStatus(302);
    var draft = draft();
    assertThat(draft.speakers()).hasSize(1);
    assertThat(draft.speakers().getFirst().name().en()).isEqualTo("Zhang Shili");
    assertThat(draft.speakers().getFirst().title().en()).isEqualTo("Director");
    assertThat(draft.sessions().getFirst().people())
        .containsExactly(new Appearance(Id.parse(kept), Part.SPEAKER));
  }

  @Test
  void tables_of_speakers_and_sessions_are_read_and_can_be_handed_in_twice() {
    gathering.hall("一号厅", 300);
    var speakers = "姓名\t英文名\t单位\n嘉宾01\tGuest 01\t示例单位A\n\tGuest 02\t\n";
    assertThat(gathering.post("/speakers/import", "table", speakers)).hasStatus(302);
    assertThat(gathering.post("/speakers/import", "table", speakers)).hasStatus(302);
    var sessions =
        "标题\t类型\t日期\t开始\t分钟\t会场\t嘉宾\n开幕\t主旨演讲\t2026-09-10\t9:00\t45\t一号厅\t嘉宾01、Guest 02、嘉宾03\n";
    assertThat(gathering.post("/sessions/import", "table", sessions)).hasStatus(302);
    assertThat(gathering.post("/sessions/import", "table", sessions)).hasStatus(302);
    var draft = draft();
    assertThat(draft.speakers()).hasSize(3);
    assertThat(draft.sessions()).hasSize(1);
    var one = draft.sessions().getFirst();
    assertThat(one.people()).hasSize(3);
    assertThat(one.length()).hasMinutes(45);
    assertThat(one.placement().start()).isEqualTo("2026-09-10T01:00:00Z");
    var faulty = gathering.post("/sessions/import", "table", "标题\t会场\n甲\t没有的厅\n\t一号厅\n");
    assertThat(faulty).hasStatus(422);
    assertThat(Convened.text(faulty)).contains("第 2 行", "没有的厅", "第 3 行：没有标题");
  }

  @Test
  void an_entry_of_a_linked_call_becomes_a_talk_in_one_click_and_keeps_its_link() {
    var call = works.call();
    var entry = works.submitted(folk.entrant("参选者01"), call, "窑火三十年", folk.body("js"));
    var linked = Convened.of(web, folk.host(), "campaign", call.id().toString());
    assertThat(linked.page("/proposals")).contains("窑火三十年");
    assertThat(linked.post("/proposals/" + entry.id())).hasStatus(302);
    var draft = programmes.draft(folk.host().actor(), programmes.bySlug(linked.slug()).id());
    assertThat(draft.sessions().getFirst().talks()).hasSize(1);
    assertThat(draft.speakers()).hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from programme.talk where entry = :entry")
                .param("entry", entry.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(linked.post("/proposals/" + entry.id())).hasStatus(422);
    assertThat(gathering.post("/proposals/" + entry.id())).hasStatus(404);
  }

  @Test
  void a_session_dropped_onto_a_row_of_the_day_begins_there() {
    var hall = gathering.hall("一号厅", 300);
    var session = gathering.session("开幕");
    // the day begins at 08:00; row 19 is 18 times five minutes later
    assertThat(gathering.post("/grid/" + session + "/place", "hall", hall, "row", "19", "day", DAY))
        .hasStatus(302);
    assertThat(draft().sessions().getFirst().placement())
        .isEqualTo(new Placement(Id.parse(hall), Instant.parse("2026-09-10T01:30:00Z")));
    var page = gathering.page("/grid?day=" + DAY + "&session=" + session);
    assertThat(page).contains("gr19", "gs12", "移到这里");
  }

  @Test
  void what_belongs_to_another_gathering_is_not_found() {
    var other = Convened.of(web, folk.host());
    var hall = other.hall("一号厅", 300);
    var speaker = other.speaker("嘉宾甲", null);
    var session = gathering.session("开幕");
    assertThat(
            gathering.post(
                "/sessions/" + session + "/place", "hall", hall, "day", DAY, "time", "09:00"))
        .hasStatus(404);
    assertThat(
            gathering.post(
                "/sessions/" + session + "/people", "speaker", speaker, "part", "SPEAKER"))
        .hasStatus(404);
    for (var path : Map.of("/halls/", hall, "/speakers/", speaker).entrySet()) {
      assertThat(gathering.get(path.getKey() + path.getValue())).hasStatus(404);
    }
    assertThat(web.get().uri(gathering.path("/sessions")).with(Folk.as(folk.judge("评委01", null))))
        .hasStatus(403);
  }

  @Test
  void halls_of_one_name_and_halls_in_use_are_not_taken_away() {
    var hall = gathering.hall("一号厅", 300);
    var twice = gathering.post("/halls/new", "venue", venue(), "nameZh", "一号厅", "capacity", "100");
    assertThat(twice).hasStatus(422);
    assertThat(Convened.text(twice)).contains("同名的会场", "共用场地");
    gathering.place(gathering.session("开幕"), hall, DAY, "09:00");
    assertThat(gathering.post("/halls/" + hall + "/remove")).hasStatus(422);
  }
}
