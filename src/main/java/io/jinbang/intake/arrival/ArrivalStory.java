package io.jinbang.intake.arrival;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an entry came, and that it was claimed. */
@Component
class ArrivalStory implements Standing {
  private final ArrivalSql sql;

  ArrivalStory(ArrivalSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return sql.ofEntry(entry.id()).map(this::steps).orElse(List.of());
  }

  private List<Step> steps(Arrival arrival) {
    var source = arrival.source();
    var came = new Step(source.at(), came(source), null);
    var claimed =
        sql.claimedAt(arrival.id())
            .map(at -> new Step(at, Text.of("联系人已认领", "Claimed by its contact"), null));
    return Stream.concat(Stream.of(came), claimed.stream()).toList();
  }

  private static Text came(Source source) {
    return Text.of("由{}报来：{}", "Came by {}: {}")
        .withEach(
            Text.of(
                source.channel().label().zh(),
                source.channel().label().en().toLowerCase(Locale.ROOT)),
            Text.same(source.name()));
  }
}
