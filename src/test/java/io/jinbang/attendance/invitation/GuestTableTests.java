package io.jinbang.attendance.invitation;

import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.documents.GridDocument;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GuestTableTests {
  private final Category guest = category("嘉宾", "Guest", null);
  private final Category press = category("媒体", "Press", null);

  private List<SheetRow> read(String table) {
    var reception =
        new Reception(
            Id.random(),
            Admission.OPEN,
            new Window(Instant.EPOCH, Instant.MAX),
            null,
            LocalDate.MAX,
            Text.same("x"),
            List.of(guest, press));
    var grid = new GridDocument().read("t", table.getBytes(StandardCharsets.UTF_8)).getFirst();
    return GuestTable.read(grid, reception);
  }

  @Test
  void headings_may_stand_in_any_order_and_in_either_language() {
    var row = read("Category,E-mail,Name,姓名\nPress,A@Example.org,Guest One,嘉宾01\n").getFirst();
    assertThat(row.told().nameZh()).isEqualTo("嘉宾01");
    assertThat(row.told().nameEn()).isEqualTo("Guest One");
    assertThat(row.told().email()).isEqualTo("a@example.org");
    assertThat(row.category()).isEqualTo(press.id());
    assertThat(row.findings()).isEmpty();
  }

  @Test
  void every_wrong_cell_is_named() {
    var rows = read("姓名,邮箱,类别,电话\n嘉宾01,nobody,嘉宾,1\n,b@example.org,贵宾,\n");
    assertThat(rows.get(0).findings())
        .extracting(SheetRow.Finding::cell)
        .containsExactly("B2", "D2");
    assertThat(rows.get(1).findings())
        .extracting(SheetRow.Finding::cell)
        .containsExactly("A3", "C3");
  }

  @Test
  void a_table_without_headings_or_guests_is_refused() {
    assertThatThrownBy(() -> read("嘉宾01,a@example.org\n")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> read("姓名,邮箱\n")).isInstanceOf(Refusal.class);
  }

  @Test
  void the_same_address_is_the_same_person_and_the_same_name_and_organisation_may_be() {
    var rows =
        Likenesses.among(
            read(
                "姓名,单位,邮箱\n"
                    + "嘉宾01,示例单位A,a@example.org\n"
                    + "嘉宾02,示例单位B,A@example.org\n"
                    + "嘉宾 01,示例 单位A,\n"
                    + "嘉宾01,示例单位C,\n"),
            List.of());
    assertThat(rows.get(0).likeness()).isNull();
    assertThat(Objects.requireNonNull(rows.get(1).likeness()).kind()).isEqualTo(Kind.SAME_ROW);
    assertThat(Objects.requireNonNull(rows.get(2).likeness()).kind()).isEqualTo(Kind.LIKE_ROW);
    assertThat(Objects.requireNonNull(rows.get(2).likeness()).line()).isEqualTo(2);
    assertThat(rows.get(3).likeness()).isNull();
    assertThat(Kind.SAME_ROW.choices()).doesNotContain(Decision.ADD);
  }
}
