package io.jinbang.media.storeroom;

import io.jinbang.media.store.Stocks;
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

/** How full the store is and whether all in it is sound, for the host. */
@Controller
class StorePages implements Menu {
  static final String PATH = "/host/store";

  private final Stocks stocks;

  StorePages(Stocks stocks) {
    this.stocks = stocks;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.HOUSE, 740, Text.of("视频存储", "Film store"), "hall", PATH))
        : List.of();
  }

  @GetMapping(PATH)
  View stock(Page page) {
    return page.view("media/store/stock", Map.of("stock", stocks.look(page.who())));
  }

  @PostMapping(PATH + "/again")
  View again(Page page, @RequestParam String sha256) {
    stocks.again(page.who(), sha256);
    return page.redirect(PATH, "store.again.begun");
  }
}
