package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Text;
import io.jinbang.site.TabBar.Group;
import io.jinbang.site.TabBar.Link;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TabBarTests {
  private static final Group CALL = group("call", 4);
  private static final Group JUDGING = group("judging", 6);

  @Test
  void a_short_bar_is_one_row() {
    var bar = bar("/call/1", CALL, group("entries", 5));

    assertThat(bar.shown()).isTrue();
    assertThat(bar.grouped()).isFalse();
    assertThat(bar.pages()).hasSize(9);
    assertThat(bar.here()).isEqualTo("/call/1");
  }

  @Test
  void a_long_bar_shows_the_pages_of_the_group_one_is_in() {
    var bar = bar("/judging/2/works/7", CALL, JUDGING);

    assertThat(bar.grouped()).isTrue();
    assertThat(bar.pages()).isEqualTo(JUDGING.links());
    assertThat(bar.here()).isEqualTo("/judging/2");
    assertThat(bar.within(JUDGING)).isTrue();
    assertThat(bar.within(CALL)).isFalse();
    assertThat(CALL.path()).isEqualTo("/call/0");
  }

  @Test
  void of_pages_one_below_the_other_the_nearest_is_the_one() {
    var nested = new Group(Text.same("x"), List.of(link("/a"), link("/a/b")));

    assertThat(bar("/a/b/c", nested).here()).isEqualTo("/a/b");
    assertThat(bar("/a/c", nested).here()).isEqualTo("/a");
  }

  @Test
  void elsewhere_no_group_is_open_and_a_single_page_needs_no_bar() {
    var bar = bar("/elsewhere", CALL, JUDGING);

    assertThat(bar.pages()).isEmpty();
    assertThat(bar.groups()).noneMatch(bar::within);
    assertThat(bar("/call/0", group("call", 1)).shown()).isFalse();
    assertThat(bar("/").shown()).isFalse();
  }

  @Test
  void many_pages_of_one_group_stay_in_one_row() {
    assertThat(bar("/x/1", group("x", 12)).grouped()).isFalse();
  }

  private static TabBar bar(String path, Group... groups) {
    return TabBar.of(List.of(groups), link -> path.equals(link) || path.startsWith(link + "/"));
  }

  private static Group group(String name, int pages) {
    return new Group(
        Text.same(name),
        IntStream.range(0, pages).mapToObj(i -> link("/" + name + "/" + i)).toList());
  }

  private static Link link(String path) {
    return new Link(Text.same(path), path);
  }
}
