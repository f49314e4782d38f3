package io.jinbang.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.Room;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ScreeningFigurePagesTests {
  @Autowired ApplicationContext context;
  @Autowired Folk folk;

  @Test
  void host_and_screeners_see_all_regions_and_others_none() {
    var room = Room.of(context, 2, "");
    room.reject(folk.screener(), 1);
    var path = room.list() + "/figures";
    assertThat(room.page(folk.screener(), path)).contains("报送 2 件，通过 0 件，不通过 1 件", "江苏", "与征集主题不符");
    assertThat(room.page(folk.screener(), path + "/export?format=csv"))
        .contains("江苏,2,0,0,1,1,0,")
        .contains("与征集主题不符");
    assertThat(room.get(Room.SCREENING, folk.screener(), path + "/export?format=x").getStatus())
        .isEqualTo(404);
    assertThat(room.get(Room.SCREENING, room.entrant, path).getStatus()).isEqualTo(403);
  }

  @Test
  void a_coordinator_sees_their_own_subtree_once_the_screening_is_over() {
    var room = Room.of(context, 2, "");
    room.reject(folk.screener(), 1);
    var path = "/unit/c/" + room.call.slug() + "/screening-figures";
    var own = folk.coordinator(folk.body("js"));
    assertThat(room.page(own, path)).contains("初筛结束后可以看").doesNotContain("与征集主题不符");
    assertThat(room.page(Room.KNOWN, own, path)).contains("报送 2 件，通过 0 件，不通过 1 件");
    var other = folk.coordinator(folk.body("gd"));
    assertThat(room.page(Room.KNOWN, other, path)).contains("还没有作品").doesNotContain("江苏");
  }
}
