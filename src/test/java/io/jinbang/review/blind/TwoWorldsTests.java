package io.jinbang.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.review.draft.Releases;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The same work sent by two quite different people looks the same to a judge. */
@IntegrationTest
class TwoWorldsTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvc http;
  @Autowired Folk folk;
  @Autowired Works fixture;
  @Autowired Entries entries;
  @Autowired Screenings screenings;
  @Autowired Panels panels;
  @Autowired Releases releases;
  @Autowired Sheets sheets;

  /** Everything that tells who somebody is. */
  private record World(
      String name,
      String organisation,
      String credits,
      String mobile,
      String contact,
      Body place) {}

  private Entry enter(Room room, World world) throws Exception {
    var entrant = folk.entrant(world.name());
    var entry = fixture.draft(entrant, room.call);
    fixture.film(entrant, entry);
    var unit = folk.unit(world.place(), "推荐单位" + world.name());
    var form =
        fixture
            .form("/my/entries/" + entry + "/submit", entrant, room.call, "最后一炉", world.place())
            .param("organisation", world.organisation())
            .param("unit", unit.id().toString());
    var sent =
        form.with(
            request -> {
              request.setParameter("credits", world.credits());
              request.setParameter("q-mobile", world.mobile());
              request.setParameter("q-contact", world.contact());
              return request;
            });
    http.perform(sent);
    return entries.get(entry);
  }

  private List<Entry> twins(Room room) {
    var one = new World("参选甲某", "示例甲炼钢厂", "主创甲一、主创甲二", "139 0000 1111", "联络甲", folk.body("js"));
    var two = new World("参选乙某", "示例乙纺织有限公司", "主创乙三", "138 2222 3333", "联络乙", folk.body("gd"));
    return Jury.at(Room.day(1), () -> List.of(enter(room, one), enter(room, two)));
  }

  private List<Person> release(Room room, List<Entry> works) {
    var host = folk.host().actor();
    Jury.at(
        Room.SCREENING,
        () -> {
          works.forEach(work -> screenings.decide(host, work.id(), Outcome.PASSED, null, ""));
          return true;
        });
    var judges = new ArrayList<Person>();
    Jury.at(
        Room.JUDGING,
        () -> {
          for (var i = 1; i <= 5; i++) {
            var seat =
                new Panels.Seat(
                    "评委" + i, Folk.address("judge"), "示例学院" + i, null, Set.of("green"), 9);
            judges.add(panels.seat(host, room.call, seat).person());
          }
          releases.release(host, room.call, null);
          return true;
        });
    return judges;
  }

  private String page(Room room, Person judge, Entry work) {
    var when = Room.day(15);
    room.post(when, judge, "/judge/c/" + room.call.slug() + "/honour");
    var sheet =
        Jury.at(when, () -> sheets.round(judge.actor(), room.call.slug())).sheets().stream()
            .filter(one -> one.entry().equals(work.id()))
            .findFirst()
            .orElseThrow();
    return room.page(when, judge, "/judge/works/" + sheet.id());
  }

  /** Without what names the work itself and the request: numbers, places in the order, tokens. */
  private static String plain(String page, Entry work) {
    return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replace(work.submittedNumber(), "NUMBER")
        .replaceAll("(name=\"csrf\" content|name=\"_csrf\" value)=\"[^\"]+\"", "TOKEN")
        .replaceAll("第 \\d+ 件", "NTH")
        .replaceAll("<a class=\"btn\" href=\"/judge/(works/ID|c/[^\"]*)\"><svg.*?</a>", "BEFORE");
  }

  @Test
  void a_judges_page_is_the_same_whoever_sent_the_work() {
    var room = Room.of(context, 0, "");
    var works = twins(room);
    var judge = release(room, works).getFirst();
    var first = plain(page(room, judge, works.getFirst()), works.getFirst());
    var second = plain(page(room, judge, works.getLast()), works.getLast());
    assertThat(first).contains("最后一炉", "三位老炉前工");
    assertThat(first).isEqualTo(second);
    assertThat(first + room.page(Room.day(15), judge, "/judge/c/" + room.call.slug() + "/works"))
        .doesNotContain(
            "甲某",
            "炼钢厂",
            "甲一",
            "1111",
            "联络甲",
            "江苏",
            "推荐单位",
            "passes.mp4",
            "乙某",
            "纺织",
            "乙三",
            "3333",
            "联络乙",
            "广东");
  }

  @Test
  void what_a_screener_masks_is_blocks_for_judges_and_stays_in_the_original() {
    var room = Room.of(context, 2, "");
    var work = room.work(1);
    var screener = folk.screener();
    var masks = room.path(1) + "/masks";
    assertThat(room.page(screener, room.path(1))).contains("评委将看到");
    assertThat(room.post(screener, masks, "words", "没有的字").getStatus()).isEqualTo(422);
    assertThat(room.post(screener, masks, "words", "老炉前工").getStatus()).isEqualTo(302);
    room.post(screener, masks, "words", "老炉前工"); // twice changes nothing
    room.post(screener, room.path(1) + "/film-mark", "shows", "yes");
    assertThat(entries.get(work.id()).answers().get("synopsis")).contains("三位老炉前工");
    var judge = release(room, room.works).getFirst();
    assertThat(page(room, judge, work))
        .contains("三位████讲最后一炉铁水", "片中可能出现单位或人名")
        .doesNotContain("老炉前工");
    assertThat(page(room, judge, room.work(2))).contains("三位老炉前工").doesNotContain("片中可能出现");
    assertThat(room.post(Room.day(15), screener, masks, "words", "铁水").getStatus()).isEqualTo(409);
    assertThat(room.post(Room.day(15), folk.host(), masks, "words", "铁水").getStatus())
        .isEqualTo(302);
  }

  @Test
  void a_mask_can_be_lifted_but_only_by_the_way_of_its_own_work() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    room.post(screener, room.path(1) + "/masks", "words", "铁水");
    var mask = context.getBean(Blindings.class).of(room.work(1).id()).masks().getFirst().id();
    assertThat(room.post(screener, room.path(2) + "/masks/" + mask + "/lift").getStatus())
        .isEqualTo(404);
    assertThat(room.post(screener, room.path(1) + "/masks/" + mask + "/lift").getStatus())
        .isEqualTo(302);
    assertThat(context.getBean(Blindings.class).of(room.work(1).id())).isEqualTo(Blinding.NONE);
    assertThat(room.post(room.entrant, room.path(1) + "/masks", "words", "铁水").getStatus())
        .isEqualTo(403);
  }

  @Test
  void names_in_the_text_are_pointed_out() throws Exception {
    var room = Room.of(context, 0, "");
    var entrant = folk.entrant("参选丙某");
    var entry = Jury.at(Room.day(1), () -> fixture.draft(entrant, room.call));
    Jury.at(
        Room.day(1),
        () -> {
          fixture.film(entrant, entry);
          return http.perform(
              fixture.form(
                  "/my/entries/" + entry + "/submit",
                  entrant,
                  room.call,
                  "参选丙某和江苏的一天",
                  folk.body("js")));
        });
    assertThat(room.page(folk.screener(), "/screening/works/" + Id.<Entry>of(entry.value())))
        .contains("<b>参选丙某</b>", "与报送人相同", "<b>江苏</b>", "与地区相同");
  }
}
