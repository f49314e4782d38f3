package io.jinbang.media.queue;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the machines are doing with the films, for the host. */
@Controller
class QueuePages implements Menu {
  private static final String PATH = "/host/queue";

  private final Lines lines;

  QueuePages(Lines lines) {
    this.lines = lines;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.HOUSE, 735, Text.of("视频处理", "Film work"), "film", PATH))
        : List.of();
  }

  @GetMapping(PATH)
  View board(Page page) {
    return page.view("media/queue/board", Map.of("board", lines.board(page.who())));
  }

  @PostMapping(PATH + "/again")
  View again(Page page, @RequestParam String kind, @RequestParam String instance) {
    lines.again(page.who(), kind, instance);
    return page.redirect(PATH, "queue.again.done");
  }
}
