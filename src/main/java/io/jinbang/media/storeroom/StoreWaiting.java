package io.jinbang.media.storeroom;

import io.jinbang.desk.Waiting;
import io.jinbang.media.store.Stock;
import io.jinbang.media.store.Stocks;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What in the store waits for the host: damaged films, too little room, a silent object store. */
@Component
class StoreWaiting implements Waiting {
  private final Stocks stocks;

  StoreWaiting(Stocks stocks) {
    this.stocks = stocks;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST) ? waiting(stocks.look(actor)) : List.of();
  }

  static List<Item> waiting(Stock stock) {
    var items = new ArrayList<Item>();
    if (!stock.damage().isEmpty()) {
      items.add(
          item(
              Text.of("有 {} 个视频文件在存储中损坏", "{} film files are damaged in storage")
                  .with(stock.damage().size()),
              Text.of("从备份恢复，或请参选者再传一次", "Restore them, or have them sent again")));
    }
    if (stock.away()) {
      items.add(
          item(
              Text.of("对象存储没有应答", "The object store does not answer"),
              Text.of("上传照常接收，恢复后自动处理", "Uploads are taken; all goes on once it is back")));
    }
    if (stock.tight()) {
      items.add(
          item(
              Text.of("存储空间快满了", "The store is nearly full"),
              Text.of("放不下的上传会被拒绝", "Uploads it has no room for are refused")));
    }
    return items;
  }

  private static Item item(Text what, Text why) {
    return new Item(null, what, why, Text.of("去看看", "See it"), StorePages.PATH);
  }
}
