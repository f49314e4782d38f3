package io.jinbang.review.panel;

import static io.jinbang.review.Room.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.Jury;
import io.jinbang.review.Room;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Judges out of a pasted table: all of them or none. */
@IntegrationTest
class JudgeTableTests {
  @Autowired private ApplicationContext context;
  @Autowired private Panels panels;

  private static String path(Room room) {
    return "/host/c/" + room.call.slug() + "/panel/import";
  }

  private String refused(Room room, String table) throws Exception {
    var answer = room.post(room.folk.host(), path(room), "table", table);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(panels.members(room.call.id())).isEmpty();
    return answer.getContentAsString();
  }

  @Test
  void a_headings_may_stand_in_any_order_below_a_title() {
    var room = Room.of(context, 0, "");
    var rulebook = room.call.rulebook();
    var theme = rulebook.themes().get(1);
    var table =
        "评委名单\n单位\t邮 箱\t姓名\t地区\t主题\t最多件数\n"
            + "示例学院A\t%s\t评委甲\t江苏\t%s、green\t12\n\n示例学院B\t%s\t评委乙\t\t\t\n"
                .formatted(Folk.address("judge"), theme.name().zh(), Folk.address("judge"));
    assertThat(room.post(room.folk.host(), path(room), "table", table).getStatus()).isEqualTo(302);
    var members = panels.members(room.call.id());
    assertThat(members).extracting(PanelJudge::alias).containsExactly("01", "02");
    var first = members.getFirst();
    assertThat(first.organisation()).isEqualTo("示例学院A");
    assertThat(first.division()).isEqualTo(room.folk.body("js").id());
    assertThat(first.expertise()).containsExactlyInAnyOrder(theme.id(), "green");
    assertThat(first.maxLoad()).isEqualTo(12);
    assertThat(members.getLast().maxLoad()).isEqualTo(rulebook.judging().maxLoad());
  }

  @Test
  void b_one_wrong_row_and_nobody_is_invited_but_every_row_is_named() throws Exception {
    var room = Room.of(context, 0, "");
    var twice = Folk.address("judge");
    var table =
        """
        姓名,邮箱,单位,地区,主题,最多件数
        评委甲,%s,示例学院A,,,9
        评委乙,%s,示例学院B,,,9
        评委丙,不是邮箱,示例学院C,,,9
        评委丁,%s,,,,0
        """
            .formatted(twice, twice, Folk.address("judge"));
    assertThat(refused(room, table))
        .contains("第 3 行：这位评委已经在评审组里", "第 4 行：", "第 5 行：没有写评委单位", "第 5 行：件数应在 1 到 1000 之间")
        .doesNotContain("第 2 行");
    var unknown = "姓名,邮箱,单位,地区,主题,最多件数\n评委甲,不是邮箱,示例学院A,火星,养殖,abc\n";
    assertThat(refused(room, unknown))
        .contains("第 2 行：没有“火星”这个地区", "第 2 行：没有“养殖”这个主题", "第 2 行：件数应在")
        .contains("评委甲\t不是邮箱\t示例学院A\t火星\t养殖\tabc"); // stays to be put right
  }

  @Test
  void c_what_is_no_table_is_said_to_be_none() throws Exception {
    var room = Room.of(context, 0, "");
    assertThat(refused(room, "张三\nabc@example.org\n")).contains("没有找到表头");
    assertThat(refused(room, "姓名,邮箱,单位\n")).contains("表里没有评委");
    refused(room, "");
    refused(room, "<html></html>");
    var judge = room.folk.judge("评委01", null);
    assertThat(room.post(judge, path(room), "table", "x").getStatus()).isEqualTo(403);
    assertThat(Jury.at(SCREENING, () -> room.page(room.folk.host(), path(room)))).contains("粘贴表格");
  }
}
