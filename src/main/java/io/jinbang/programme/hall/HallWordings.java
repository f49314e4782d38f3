package io.jinbang.programme.hall;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Wordings;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts of venues and halls. */
@Component
@Order(20)
class HallWordings implements Wordings {
  private static final Text NAME = Text.of("名称", "Name");
  private static final Text ADDRESS = Text.of("地址", "Address");

  private final HallSql sql;

  HallWordings(HallSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Wording> wordingsOf(GatheringSheet gathering) {
    var base = "/host/g/" + gathering.slug() + "/halls/";
    var all = new ArrayList<Wording>();
    for (var venue : sql.venues(gathering.id())) {
      var path = base + "venues/" + venue.id();
      all.add(new Wording(venue.name().shown(), NAME, venue.name(), path + "#name"));
      all.add(new Wording(venue.name().shown(), ADDRESS, venue.address(), path + "#address"));
    }
    for (var hall : sql.of(gathering.id())) {
      all.add(new Wording(hall.name().shown(), NAME, hall.name(), base + hall.id() + "#name"));
    }
    return all;
  }
}
