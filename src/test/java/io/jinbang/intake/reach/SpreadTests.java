package io.jinbang.intake.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jinbang.campaign.Dispatch;
import io.jinbang.intake.reach.ReachSql.Came;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpreadTests {
  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  private final Body host = body("主办", null);
  private final Body north = body("北省", host);
  private final Body city = body("北市", north);
  private final Body museum = body("北馆", city);
  private final Body south = body("南省", host);

  @Test
  void works_and_children_are_counted_under_the_body_directly_below() {
    var nodes =
        Spread.nodes(
            List.of(host, north, city, museum, south),
            List.of(dispatch(north, host, true), dispatch(city, north, false)),
            List.of(new Came(museum.id(), 3, NOON.plusSeconds(9)), new Came(north.id(), 2, NOON)));

    assertThat(nodes)
        .extracting(
            n -> n.body().name().zh(), Node::state, Node::forwardedTo, Node::works, Node::below)
        .containsExactly(tuple("北省", "ACKNOWLEDGED", 1, 5, 1), tuple("南省", "NONE", 0, 0, 0));
    assertThat(nodes.getFirst().last()).isEqualTo(NOON.plusSeconds(9));
    assertThat(nodes.getLast().last()).isNull();
  }

  @Test
  void works_of_the_root_itself_belong_to_none_below_it() {
    var nodes =
        Spread.nodes(
            List.of(north, city, museum), List.of(), List.of(new Came(north.id(), 2, NOON)));

    assertThat(nodes).extracting(Node::works).containsExactly(0);
  }

  @Test
  void the_silent_have_it_and_have_not_said_so() {
    var nodes =
        Spread.nodes(List.of(host, north, south), List.of(dispatch(north, host, false)), List.of());

    assertThat(nodes).extracting(Node::isSilent).containsExactly(true, false);
  }

  private static Body body(String name, @Nullable Body parent) {
    return new Body(
        Id.random(),
        parent == null ? null : parent.id(),
        Text.same(name),
        parent == null ? Body.Kind.HOST : Body.Kind.UNIT,
        null,
        null);
  }

  private static Dispatch dispatch(Body to, Body from, boolean acknowledged) {
    return new Dispatch(
        Id.random(),
        1,
        to.id(),
        from.id(),
        NOON,
        null,
        acknowledged ? NOON : null,
        null,
        null,
        null,
        null,
        "0123456789abcdef");
  }
}
