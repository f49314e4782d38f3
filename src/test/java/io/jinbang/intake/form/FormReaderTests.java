package io.jinbang.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.documents.Grid;
import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.Grid.Kind;
import io.jinbang.intake.AiContent;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormReaderTests {
  private static final Campaign CALL = call();
  private static final Body PROVINCE =
      new Body(
          Id.random(),
          Id.random(),
          Text.of("示例省", "Example Province"),
          Body.Kind.PROVINCE,
          null,
          "js");
  private static final Body UNIT =
      new Body(Id.random(), PROVINCE.id(), Text.same("示例单位A"), Body.Kind.UNIT, null, null);
  private static final Recommenders OURS =
      new Recommenders(
          List.of(PROVINCE, UNIT),
          Map.of(PROVINCE.id(), PROVINCE.id(), UNIT.id(), PROVINCE.id()),
          PROVINCE.id());
  private static final String HEADINGS =
      "序号|作品名称（必填）|作者署名|主要主题|高端升级|数智赋能|绿色低碳|内容简介|联系人|联系手机|参选者类别|作品的公开链接|视频文件名|电子邮箱|AI生成合成内容";
  private static final String GOOD =
      "1|渡口|作者01|绿色低碳||☑||三位老炉前工|联系人01|13900001234|企业|https://video.example.org/1|渡口.mp4|a@example.org|没有";

  private static Campaign call() {
    try {
      var yaml = Files.readString(Path.of("examples/short-video-contest.yaml"));
      var rulebook = ((Reading.Read) RulebookReader.read(yaml)).rulebook();
      return new Campaign(Id.random(), rulebook.slug(), rulebook, "0".repeat(64), Instant.EPOCH, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grid grid(String... lines) {
    var rows = new ArrayList<List<Cell>>();
    for (var row = 0; row < lines.length; row++) {
      var texts = lines[row].split("\\|", -1);
      var nr = row;
      rows.add(
          IntStream.range(0, texts.length)
              .mapToObj(column -> cell(nr, column, texts[column]))
              .toList());
    }
    return new Grid("表1", rows);
  }

  /** ~ before a text says that it is merged, # a number, ^ a rounded one, @ a date, = a formula. */
  private static Cell cell(int row, int column, String text) {
    var address = (char) ('A' + column) + "" + (row + 1);
    var sign = text.isEmpty() ? ' ' : text.charAt(0);
    return switch (sign) {
      case '~' -> new Cell(address, Kind.TEXT, text.substring(1), true);
      case '#' -> new Cell(address, Kind.NUMBER, text.substring(1), false);
      case '^' -> new Cell(address, Kind.ROUNDED, text.substring(1), false);
      case '@' -> new Cell(address, Kind.DATE, text.substring(1), false);
      case '=' -> new Cell(address, Kind.FORMULA, text.substring(1), false);
      case '!' -> new Cell(address, Kind.ERROR, text.substring(1), false);
      default -> new Cell(address, text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, false);
    };
  }

  private static FormReading read(Grid... grids) {
    return new FormReader(new FormContext(CALL, OURS, null)).read(List.of(grids));
  }

  private static FormRow one(String headings, String row) {
    return read(grid(headings, row)).rows().getFirst();
  }

  private static List<String> stops(FormRow row) {
    return row.findings().stream()
        .filter(Finding::stops)
        .map(one -> one.address() + " " + one.field())
        .toList();
  }

  @Test
  void a_row_well_filled_is_read_whole() {
    var row = one(HEADINGS, GOOD);
    assertThat(row.findings()).isEmpty();
    assertThat(row.draft().title()).isEqualTo("渡口");
    assertThat(row.draft().theme()).isEqualTo("green");
    assertThat(row.draft().themes()).containsExactly("green", "digital");
    assertThat(row.draft().unit()).isEqualTo(PROVINCE.id());
    assertThat(row.draft().division()).isEqualTo(PROVINCE.id());
    assertThat(row.draft().answers())
        .containsEntry("mobile", "13900001234")
        .containsEntry("entrant-kind", "company")
        .containsEntry("link", "https://video.example.org/1");
    assertThat(row.filmName()).isEqualTo("渡口.mp4");
    assertThat(row.email()).isEqualTo("a@example.org");
  }

  @Test
  void titles_blank_rows_notes_and_sections_around_the_table_are_no_works() {
    var reading =
        read(
            grid(
                "短视频作品推荐汇总表|~短视频作品推荐汇总表|~短视频作品推荐汇总表",
                "推荐单位（盖章）|示例单位A|~示例单位A|联系人|联络员01|联系电话|13900009999",
                "",
                HEADINGS,
                "一、绿色低碳|~一、绿色低碳|~一、绿色低碳|~一、绿色低碳|~一、绿色低碳",
                GOOD,
                "2|||||||||||||",
                "||||||||||||||",
                HEADINGS,
                GOOD.replace("渡口", "炉火"),
                "填表说明：每件一行|~填表说明：每件一行|~填表说明：每件一行"));
    assertThat(reading.rows()).extracting(row -> row.draft().title()).containsExactly("渡口", "炉火");
    assertThat(reading.rows()).allMatch(FormRow::good);
    assertThat(reading.head()).isEqualTo(new FormReading.Head("示例单位A", "联络员01", "13900009999"));
    assertThat(reading.rows()).extracting(row -> row.draft().unit()).containsOnly(UNIT.id());
    assertThat(reading.skipped()).containsExactly("一、绿色低碳", "填表说明：每件一行");
  }

  @Test
  void columns_in_any_order_with_others_between_them_are_found_by_their_names() {
    var row =
        one(
            "备注|Contact's mobile 联系手机|所属主题|视频时长|《作品名称》*|联系人姓名|主创",
            "无|１３９　００００　１２３４|绿色低碳、高端升级|3分|《渡口》|联系人01|作者01");
    assertThat(row.draft().title()).isEqualTo("渡口");
    assertThat(row.draft().themes()).containsExactly("green", "high-end");
    assertThat(row.draft().answers())
        .containsEntry("mobile", "13900001234")
        .containsEntry("contact", "联系人01");
    assertThat(row.draft().credits()).isEqualTo("作者01");
    assertThat(row.good()).isTrue();
  }

  @Test
  void themes_below_a_heading_that_spans_them_are_found() {
    var reading =
        read(
            grid(
                "序号|作品名称|主题|~主题|~主题|联系人|联系手机",
                "~序号|~作品名称|高端升级|数智赋能|绿色低碳|~联系人|~联系手机",
                "1|渡口||√||联系人01|13900001234"));
    assertThat(reading.rows().getFirst().draft().themes()).containsExactly("digital");
  }

  @Test
  void a_unit_merged_over_all_rows_recommends_them_all() {
    var reading =
        read(
            grid(
                "推荐单位|作品名称|主题|联系人|联系手机",
                "示例单位A|渡口|绿色低碳|联系人01|13900001234",
                "~示例单位A|炉火|绿色低碳|联系人01|13900001234",
                "~示例单位A||||"));
    assertThat(reading.rows())
        .extracting(row -> row.draft().unit())
        .containsExactly(UNIT.id(), UNIT.id());
  }

  @Test
  void a_box_can_be_ticked_in_many_ways() {
    for (var yes :
        List.of(
            "☑", "√", "✓", "✔", "是", "Y", "yes", "x", "×", "1", "对", "●", "Ｙ", " √ ", "[x]",
            "数智赋能")) {
      assertThat(one(HEADINGS, GOOD.replace("☑", yes)).draft().themes())
          .as(yes)
          .contains("digital");
    }
    for (var no : List.of("☐", "否", "", "no", "0", "-", "□", "不", "/")) {
      assertThat(one(HEADINGS, GOOD.replace("☑", no)).draft().themes())
          .as(no)
          .containsExactly("green");
    }
    assertThat(stops(one(HEADINGS, GOOD.replace("☑", "也许")))).containsExactly("F2 theme-digital");
  }

  @Test
  void crosses_beside_ticks_are_asked_about() {
    var row = one(HEADINGS, GOOD.replace("绿色低碳||☑|", "|√|×|"));
    assertThat(stops(row)).containsExactly("F2 theme-digital");
  }

  @Test
  void boxes_printed_within_one_place_are_read() {
    var headings = "作品名称|主题|联系手机";
    assertThat(one(headings, "渡口|☐高端升级 ☑数智赋能 ☑绿色低碳|13900001234").draft().themes())
        .containsExactly("digital", "green");
    assertThat(one(headings, "渡口|高端升级□ 数智赋能√|13900001234").draft().themes())
        .containsExactly("digital");
    assertThat(one(headings, "渡口|数智赋能；绿色低碳/高端升级|13900001234").draft().themes())
        .containsExactly("digital", "green", "high-end");
    assertThat(stops(one(headings, "渡口|绿色|13900001234"))).containsExactly("B2 themes");
  }

  @Test
  void what_the_file_no_longer_knows_is_said_and_never_guessed() {
    for (var lost : List.of("^1.39E+10", "1.39E+10", "１．３９Ｅ＋１０")) {
      var row = one(HEADINGS, GOOD.replace("13900001234", lost));
      assertThat(stops(row)).as(lost).containsExactly("J2 q-mobile");
      assertThat(row.draft().answers()).doesNotContainKey("mobile");
    }
    assertThat(stops(one(HEADINGS, GOOD.replace("|渡口|", "|@2026-03-01|"))))
        .containsExactly("B2 title");
    assertThat(stops(one(HEADINGS, GOOD.replace("|渡口|", "|=渡口|")))).containsExactly("B2 title");
    assertThat(stops(one(HEADINGS, GOOD.replace("|渡口|", "|!#REF!|")))).containsExactly("B2 title");
    assertThat(one(HEADINGS, GOOD.replace("13900001234", "#13900001234")).good()).isTrue();
  }

  @Test
  void mobiles_are_cleaned_but_no_digit_is_added_or_left_out() {
    for (var fine :
        List.of(
            "139 0000 1234", "139-0000-1234", "+86 13900001234", "8613900001234", "１３９００００１２３４")) {
      assertThat(one(HEADINGS, GOOD.replace("13900001234", fine)).draft().answers())
          .as(fine)
          .containsEntry("mobile", "13900001234");
    }
    for (var wrong : List.of("1390000123", "139000012345", "13900001234/13900001235", "见附件")) {
      assertThat(stops(one(HEADINGS, GOOD.replace("13900001234", wrong))))
          .as(wrong)
          .containsExactly("J2 q-mobile");
    }
  }

  @Test
  void links_are_taken_out_of_what_stands_around_them() {
    var link = "https://video.example.org/1";
    for (var fine :
        List.of(
            "链接：" + link + "。",
            "video.example.org/1",
            "https：//video.example.org/1",
            link + " 提取码：ab12")) {
      assertThat(one(HEADINGS, GOOD.replace(link, fine)).draft().answers())
          .as(fine)
          .containsEntry("link", link);
    }
    assertThat(stops(one(HEADINGS, GOOD.replace(link, "见网盘")))).containsExactly("L2 q-link");
    assertThat(stops(one(HEADINGS, GOOD.replace(link, link + " " + link + "2"))))
        .containsExactly("L2 q-link");
    assertThat(stops(one(HEADINGS, GOOD.replace(link, "javascript:alert(1)"))))
        .containsExactly("L2 q-link");
  }

  @Test
  void generated_content_is_declared_as_none_partly_or_wholly() {
    assertThat(one(HEADINGS, GOOD).draft().ai()).isEqualTo(AiContent.none());
    for (var none : List.of("无", "否", "没有使用AI", "No", "none")) {
      assertThat(one(HEADINGS, GOOD.replace("|没有", "|" + none)).draft().ai())
          .as(none)
          .isEqualTo(AiContent.none());
    }
    assertThat(stops(one(HEADINGS, GOOD.replace("|没有", "|是")))).containsExactly("O2 ai");
    var row = one(HEADINGS + "|AI生成的部分", GOOD.replace("|没有", "|部分使用|配音和字幕"));
    assertThat(row.draft().ai())
        .isEqualTo(
            new AiContent(
                AiContent.Extent.PARTLY,
                List.of(AiContent.Part.VOICE, AiContent.Part.SUBTITLES),
                ""));
  }

  @Test
  void one_work_on_two_rows_is_noticed() {
    var reading =
        read(
            grid(
                HEADINGS,
                GOOD,
                GOOD.replace("渡口|", "《渡 口》|").replace("13900001234", "139 0000 1234")));
    assertThat(reading.rows().getFirst().good()).isTrue();
    assertThat(stops(reading.rows().getLast())).containsExactly("B3 title");
    assertThat(reading.rows().getLast().findings().getFirst().message().zh())
        .isEqualTo("与 B2 是同一件作品");
  }

  @Test
  void what_is_missing_is_said_and_does_not_stop_the_row() {
    var row = one("作品名称|联系手机", "渡口|13900001234");
    assertThat(row.good()).isTrue();
    assertThat(row.findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(
            "credits", "themes", "q-synopsis", "q-contact", "q-entrant-kind", "ai");
    assertThat(stops(one("作品名称|联系手机|作者", "|13900001234|作者01"))).containsExactly("A2 title");
  }

  @Test
  void a_unit_that_is_not_ours_is_said_and_one_chosen_by_hand_stands_in() {
    var foreign = grid("推荐单位|示例单位乙", HEADINGS, GOOD);
    var reading = read(foreign);
    assertThat(reading.unusable()).isTrue();
    assertThat(reading.findings()).anyMatch(one -> one.message().zh().equals("“示例单位乙”不在您负责的单位里"));
    var chosen = new FormReader(new FormContext(CALL, OURS, UNIT.id())).read(List.of(foreign));
    assertThat(chosen.unusable()).isFalse();
    assertThat(chosen.rows().getFirst().draft().unit()).isEqualTo(UNIT.id());
  }

  @Test
  void the_mark_of_the_form_tells_whether_its_declarations_are_agreed_to() {
    var table = grid(HEADINGS, GOOD);
    assertThat(read(table, mark(Fingerprint.of(CALL))).agreed()).isTrue();
    assertThat(read(table).agreed()).isFalse();
    var older = read(table, mark("jinbang-form:short-video-2026:0000"));
    assertThat(older.agreed()).isFalse();
    assertThat(older.findings())
        .extracting(one -> one.message().zh())
        .containsExactly("这是旧版的推荐表，上面的声明已经改过");
    var other = read(table, mark("jinbang-form:another-call:0000"));
    assertThat(other.findings())
        .extracting(one -> one.message().zh())
        .containsExactly("这是另一个活动的推荐表");
    assertThat(other.unusable()).isFalse();
  }

  private static Grid mark(String mark) {
    return new Grid("_jinbang", List.of(List.of(new Cell("A1", Kind.TEXT, mark, false))));
  }

  @Test
  void an_empty_form_a_form_without_a_table_and_an_endless_one_are_said_to_be_so() {
    assertThat(read(grid(HEADINGS)).findings())
        .anyMatch(one -> one.stops() && one.message().zh().startsWith("表是空的"));
    assertThat(read(grid("你好", "世界")).findings())
        .anyMatch(one -> one.stops() && one.message().zh().equals("找不到作品表"));
    assertThat(read().unusable()).isTrue();
    var lines = new ArrayList<>(List.of(HEADINGS));
    IntStream.range(0, 20_000).forEach(nr -> lines.add(GOOD.replace("渡口", "作品" + nr)));
    var reading = read(grid(lines.toArray(String[]::new)));
    assertThat(reading.unusable()).isTrue();
    assertThat(reading.rows()).hasSize(FormReader.MOST);
  }

  @Test
  void hostile_words_stay_words_and_hostile_addresses_are_refused() {
    var row = one(HEADINGS, GOOD.replace("|渡口|", "|<script>alert(1)</script>\u202e\0|"));
    assertThat(row.draft().title()).isEqualTo("<script>alert(1)</script>");
    for (var bad :
        List.of(
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org,b@example.org",
            "a@b@c.org",
            "无")) {
      assertThat(stops(one(HEADINGS, GOOD.replace("a@example.org", bad))))
          .as(bad)
          .containsExactly("N2 email");
    }
    assertThat(one(HEADINGS, GOOD.replace("a@example.org", "ａ＠example．org")).email())
        .isEqualTo("a@example.org");
  }

  @Test
  void what_is_corrected_by_hand_counts_instead() {
    var grids = List.of(grid(HEADINGS, GOOD.replace("13900001234", "^1.39E+10")));
    var corrected = Corrections.apply(grids, Map.of(Corrections.place(0, 1, 9), "13900001234"));
    var row = new FormReader(new FormContext(CALL, OURS, null)).read(corrected).rows().getFirst();
    assertThat(row.good()).isTrue();
    assertThat(row.draft().answers()).containsEntry("mobile", "13900001234");
  }

  @Test
  void too_many_themes_a_title_too_long_and_an_unknown_choice_stop_the_row() {
    var four = one(HEADINGS.replace("高端升级", "主题"), GOOD.replace("||☑", "|绿色低碳|☑"));
    assertThat(four.good()).isTrue();
    assertThat(stops(one(HEADINGS, GOOD.replace("|渡口|", "|" + "长".repeat(81) + "|"))))
        .containsExactly("B2 title");
    assertThat(stops(one(HEADINGS, GOOD.replace("|企业|", "|军队|"))))
        .containsExactly("K2 q-entrant-kind");
  }
}
