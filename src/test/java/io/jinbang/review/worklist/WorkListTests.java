package io.jinbang.review.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entry;
import io.jinbang.review.Room;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class WorkListTests {
  @Autowired ApplicationContext context;
  @Autowired Screenings screenings;
  @Autowired Folk folk;

  private List<Outcome> outcomes(Room room) {
    return screenings.queue(room.call).decided().values().stream()
        .map(one -> one.outcome())
        .toList();
  }

  private static String id(Room room, int number) {
    return room.work(number).id().toString();
  }

  @Test
  void many_are_decided_on_after_a_page_that_says_what_will_happen() throws Exception {
    var room = Room.of(context, 3, "");
    var screener = folk.screener();
    room.pass(screener, 1);
    var asked =
        room.post(screener, room.list() + "/bulk", "all", "yes", "act", "PASSED", "show", "");
    assertThat(asked.getContentAsString()).contains("2 件将通过", "1 件不变", "已有结果，要改请先撤销");
    assertThat(outcomes(room)).containsExactly(Outcome.PASSED);
    var done =
        room.post(
            screener,
            room.list() + "/bulk/do",
            "act",
            "PASSED",
            "work",
            id(room, 1),
            "work",
            id(room, 2),
            "work",
            id(room, 3));
    assertThat(done.getContentAsString()).contains("已处理 2 件", "1 件不变");
    assertThat(outcomes(room)).hasSize(3).containsOnly(Outcome.PASSED);
  }

  @Test
  void rejecting_many_needs_a_reason_and_changes_nothing_without() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    var path = room.list() + "/bulk/do";
    var works = new String[] {"act", "REJECTED", "work", id(room, 1), "work", id(room, 2)};
    assertThat(room.post(screener, path, works).getStatus()).isEqualTo(422);
    assertThat(outcomes(room)).isEmpty();
    room.post(
        screener,
        path,
        "act",
        "REJECTED",
        "reason",
        "DUPLICATE",
        "work",
        id(room, 1),
        "work",
        id(room, 2));
    assertThat(outcomes(room)).containsExactly(Outcome.REJECTED, Outcome.REJECTED);
  }

  @Test
  void works_of_another_call_or_of_none_are_left_out_and_not_named() throws Exception {
    var room = Room.of(context, 1, "");
    var other = Room.of(context, 1, "");
    var screener = folk.screener();
    var done =
        room.post(
            screener,
            room.list() + "/bulk/do",
            "act",
            "PASSED",
            "work",
            id(room, 1),
            "work",
            id(other, 1),
            "work",
            UUID.randomUUID().toString());
    assertThat(done.getContentAsString()).contains("已处理 1 件", "2 件不是这个征集的作品");
    assertThat(done.getContentAsString()).doesNotContain(other.work(1).id().toString());
    assertThat(outcomes(other)).isEmpty();
    assertThat(
            room.post(screener, room.list() + "/bulk/do", "act", "PASSED", "work", "x").getStatus())
        .isEqualTo(404);
  }

  @Test
  void none_and_too_many_are_refused() {
    var room = Room.of(context, 1, "");
    var path = room.list() + "/bulk";
    assertThat(room.post(folk.screener(), path, "act", "PASSED").getStatus()).isEqualTo(422);
    var many =
        IntStream.range(0, 201)
            .boxed()
            .flatMap(_ -> List.of("work", UUID.randomUUID().toString()).stream());
    var fields = Stream.concat(Stream.of("act", "PASSED"), many).toArray(String[]::new);
    assertThat(room.post(folk.screener(), path, fields).getStatus()).isEqualTo(422);
    assertThat(room.post(room.entrant, path, "act", "PASSED").getStatus()).isEqualTo(403);
  }

  @Test
  void a_second_opinion_is_asked_for_many() {
    var room = Room.of(context, 2, "");
    room.post(
        folk.screener(),
        room.list() + "/bulk/do",
        "act",
        "SECOND",
        "note",
        "请核对是否同一件",
        "work",
        id(room, 1),
        "work",
        id(room, 2));
    assertThat(screenings.queue(room.call).in(Docket.State.SECOND)).hasSize(2);
  }

  @Test
  void filters_stand_in_the_address_and_lead_back() {
    var room = Room.of(context, 2, "");
    var screener = folk.screener();
    room.pass(screener, 1);
    assertThat(room.page(screener, room.list() + "?show=passed&theme=green"))
        .contains("作品1", "href=\"" + room.list() + "?show=waiting&amp;theme=green\"")
        .doesNotContain(">作品2<");
    assertThat(room.page(screener, room.list() + "?via=unit")).contains("没有符合条件的作品");
    assertThat(room.page(screener, room.list() + "?q=" + room.work(2).submittedNumber()))
        .contains(">作品2<")
        .doesNotContain(">作品1<");
    assertThat(room.page(screener, room.list() + "?same=yes")).contains("没有符合条件的作品");
    assertThat(room.page(screener, room.list() + "?region=x&show=y")).contains("没有符合条件的作品");
  }

  @Test
  void a_thousand_and_one_works_are_twenty_one_pages() {
    var room = Room.of(context, 0, "");
    var rows = IntStream.rangeClosed(1, 1001).mapToObj(WorkListTests::row).toList();
    var works = rows.stream().map(WorkRow::work).toList();
    var queue = new ScreeningQueue(room.call, works, Map.of(), Map.of(), Map.of(), false);
    var last = new WorkList(queue, Filter.of(Map.of("page", "20")), rows, Map.of(), List.of());
    assertThat(last.pages()).isEqualTo(21);
    assertThat(last.rows()).hasSize(1);
    var beyond = new WorkList(queue, Filter.of(Map.of("page", "99")), rows, Map.of(), List.of());
    assertThat(beyond.page()).isEqualTo(20);
    var first = new WorkList(queue, Filter.of(Map.of("page", "-1")), rows, Map.of(), List.of());
    assertThat(first.rows()).hasSize(50).first().isEqualTo(rows.getFirst());
    assertThat(queue.next(UUID.randomUUID(), works.get(499).id())).get().isEqualTo(works.get(500));
  }

  private static WorkRow row(int number) {
    var work =
        new Entry(
            Id.random(),
            Id.random(),
            Id.random(),
            Entry.State.SUBMITTED,
            "SV26-%05d".formatted(number),
            "作品" + number,
            "",
            "作者",
            List.of("green"),
            null,
            null,
            Map.of(),
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    return new WorkRow(work, new Docket(1, List.of(), null), null, false);
  }
}
