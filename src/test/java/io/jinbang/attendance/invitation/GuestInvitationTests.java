package io.jinbang.attendance.invitation;

import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Listings;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.documents.GridDocument;
import io.jinbang.documents.Table;
import io.jinbang.documents.TableDocument;
import io.jinbang.installation.MovableClock;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class GuestInvitationTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvcTester web;
  @Autowired Folk folk;
  @Autowired GuestInvitations invitations;
  @Autowired GuestSheets sheets;
  @Autowired GuestPost post;
  @Autowired Listings listings;
  @Autowired GridDocument grids;
  @Autowired TableDocument tables;

  private final Category guest = category("嘉宾", "Guest", null);
  private Receiving receiving;
  private Actor host;

  @BeforeEach
  void gathering() {
    receiving = Receiving.gathering(context, folk.host()).receives(Admission.INVITED, null, guest);
    host = folk.host().actor();
  }

  private List<Guest> known() {
    return listings.known(host, receiving.gathering().id());
  }

  private Id<Sheet> read(String table) {
    var grid = grids.read("t", table.getBytes(StandardCharsets.UTF_8)).getFirst();
    return sheets.read(host, receiving.gathering(), "名单.csv", grid);
  }

  private void add(String email) {
    var told = new Particulars("嘉宾01", "", "示例单位A", "", email, "");
    invitations.add(host, receiving.gathering(), told, guest.id(), "");
  }

  @Test
  void an_invited_guest_accepts_by_the_link_in_the_letter() {
    var email = Folk.address("guest");
    add(email);
    assertThat(invitations.inviteAll(host, receiving.gathering())).isEqualTo(1);
    deliver();
    assertThat(known().getFirst().state()).isEqualTo(Guest.State.INVITED);
    var link = receiving.linkTo(email);
    assertThat(web.get().uri("/guest/" + link).locale(Locale.CHINA).accept("text/html"))
        .hasStatusOk()
        .bodyText()
        .contains("诚邀您作为");
    assertThat(web.post().uri("/guest/" + link + "/accept").with(csrf())).hasStatus3xxRedirection();
    assertThat(known().getFirst().state()).isEqualTo(Guest.State.REGISTERED);
    assertThat(receiving.lettersTo(email)).containsExactly("guest-invited", "guest-place");
  }

  private void deliver() {
    while (post.deliver() > 0) {
      // until nothing is due
    }
  }

  @Test
  void inviting_again_makes_a_new_link_and_voids_the_old_one() {
    var email = Folk.address("guest");
    add(email);
    invitations.inviteAll(host, receiving.gathering());
    deliver();
    var first = receiving.linkTo(email);
    invitations.invite(host, receiving.gathering(), known().getFirst().id());
    deliver();
    assertThat(web.get().uri("/guest/" + first).accept("text/html")).hasStatus(404);
    assertThat(web.get().uri("/guest/" + receiving.linkTo(email)).accept("text/html"))
        .hasStatusOk();
  }

  @Test
  void only_the_silent_are_reminded_and_not_before_two_days() {
    var silent = Folk.address("silent");
    var declined = Folk.address("declined");
    add(silent);
    invitations.add(
        host,
        receiving.gathering(),
        new Particulars("嘉宾02", "", "", "", declined, ""),
        guest.id(),
        "");
    var then = Instant.now().minus(Duration.ofDays(3));
    MovableClock.at(
        then,
        () -> {
          invitations.inviteAll(host, receiving.gathering());
          deliver();
        });
    web.post().uri("/guest/" + receiving.linkTo(declined) + "/decline").with(csrf()).exchange();
    assertThat(invitations.remindAll(host, receiving.gathering())).isEqualTo(1);
    deliver();
    assertThat(receiving.lettersTo(silent)).containsExactly("guest-invited", "guest-reminded");
    assertThat(receiving.lettersTo(declined)).containsExactly("guest-invited");
    assertThat(invitations.remindAll(host, receiving.gathering())).isZero();
    var sum = invitations.reach(host, receiving.gathering()).sum();
    assertThat(sum)
        .isEqualTo(new Reach.Line("", null, 2, 2, 0, 0, 1, 1)); // declining by itself opens no page
  }

  @Test
  void what_is_like_a_row_or_a_guest_waits_for_a_person() {
    var known = Folk.address("known");
    add(known);
    var other = Folk.address("other");
    var id =
        read(
            "姓名,单位,邮箱\n"
                + "嘉宾01新,示例单位B,"
                + known
                + "\n"
                + "嘉宾03,示例单位C,"
                + other
                + "\n"
                + "嘉宾03,示例单位C,\n"
                + "嘉宾04,,broken\n");
    var sheet = sheets.get(host, receiving.gathering().id(), id);
    assertThat(sheet.ready()).isEqualTo(1);
    assertThat(sheet.undecided()).isEqualTo(2);
    assertThat(sheet.wrong()).hasSize(1);
    assertThatThrownBy(() -> sheets.settle(host, receiving.gathering(), id))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                sheets.decide(host, receiving.gathering().id(), id, Kind.SAME_GUEST, Decision.ADD))
        .isInstanceOf(Refusal.class);
    sheets.decide(host, receiving.gathering().id(), id, Map.of(2, Decision.REPLACE));
    sheets.decide(host, receiving.gathering().id(), id, Kind.LIKE_ROW, Decision.SKIP);
    var settled = sheets.settle(host, receiving.gathering(), id);
    assertThat(settled.added()).hasSize(1);
    assertThat(settled.skipped()).isEqualTo(1);
    assertThat(known())
        .extracting(each -> each.particulars().nameZh())
        .containsExactlyInAnyOrder("嘉宾01新", "嘉宾03");
    assertThatThrownBy(() -> sheets.get(host, receiving.gathering().id(), id))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_party_names_no_more_than_its_quota() {
    invitations.quota(host, receiving.gathering(), "示例单位A", 1);
    var id = read("姓名,邀请单位\n嘉宾01,示例单位A\n嘉宾02,示例单位A\n");
    assertThatThrownBy(() -> sheets.settle(host, receiving.gathering(), id))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("may name 1");
    invitations.quota(host, receiving.gathering(), "示例单位A", 2);
    assertThat(sheets.settle(host, receiving.gathering(), id).added()).hasSize(2);
  }

  /**
   * 9,000 guests, each tenth of whom stands there twice: 10,000 rows as the program writes them.
   */
  @Test
  void ten_thousand_rows_with_duplicates_are_read_decided_and_taken_over() {
    var bytes = tables.xlsx(sheetOfTenThousand(), Language.ZH, ZoneOffset.UTC);
    var begun = System.nanoTime();
    var address = handIn(bytes);
    var read = System.nanoTime();
    Id<Sheet> id = Id.parse(address.substring(address.lastIndexOf('/') + 1));
    var sheet = sheets.get(host, receiving.gathering().id(), id);
    assertThat(sheet.rows()).hasSize(10_000);
    assertThat(sheet.count(Kind.SAME_ROW)).isEqualTo(1_000);
    sheets.decide(host, receiving.gathering().id(), id, Kind.SAME_ROW, Decision.SKIP);
    var settled = sheets.settle(host, receiving.gathering(), id);
    var done = System.nanoTime();
    assertThat(settled.added()).hasSize(9_000);
    assertThat(known()).hasSize(9_000);
    System.out.printf(
        "10,000 rows: read in %d ms, taken over in %d ms%n",
        (read - begun) / 1_000_000, (done - read) / 1_000_000);
    var again = Id.<Sheet>parse(handIn(bytes).replaceAll(".*/", ""));
    assertThat(sheets.get(host, receiving.gathering().id(), again).count(Kind.SAME_GUEST))
        .isEqualTo(10_000);
  }

  private String handIn(byte[] bytes) {
    var file = new MockMultipartFile("file", "名单.xlsx", null, bytes);
    return Objects.requireNonNull(
        web.post()
            .uri("/host/g/" + receiving.slug() + "/guests/sheets")
            .multipart()
            .file(file)
            .with(csrf())
            .with(Folk.as(folk.host()))
            .exchange()
            .getResponse()
            .getRedirectedUrl());
  }

  private static Table sheetOfTenThousand() {
    var columns =
        Stream.of("姓名", "英文姓名", "单位", "职务", "邮箱", "电话", "类别", "邀请单位").map(Text::same).toList();
    var rows = new ArrayList<List<Table.Cell>>();
    for (var i = 0; i < 10_000; i++) {
      var n = i < 9_000 ? i : (i - 9_000) * 9;
      rows.add(
          Stream.of(
                  "嘉宾" + n,
                  "Guest " + n,
                  "示例单位" + n % 300,
                  "示例职务",
                  "guest" + n + "@example.org",
                  "1390000" + (1000 + n % 9000),
                  "嘉宾",
                  "示例单位" + n % 30)
              .map(Table::words)
              .toList());
    }
    return new Table(Text.same("名单"), columns, rows);
  }

  @Test
  void a_stranger_or_a_judge_sees_none_of_it() {
    var base = "/host/g/" + receiving.slug() + "/guests";
    for (var path : List.of("", "/invitations", "/sheets", "/badges", "/doors", "/settings")) {
      assertThat(web.get().uri(base + path).accept("text/html")).hasStatus3xxRedirection();
      assertThat(web.get().uri(base + path).with(Folk.as(folk.judge("评委01", null)))).hasStatus(403);
      assertThat(web.get().uri(base + path).accept("text/html").with(Folk.as(folk.host())))
          .hasStatusOk();
    }
  }
}
