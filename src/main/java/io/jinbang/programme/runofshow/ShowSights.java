package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Shows as browsers get them. */
@Service
@Transactional(readOnly = true)
class ShowSights {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ShowSql sql;
  private final Reveals reveals;

  ShowSights(ShowSql sql, Reveals reveals) {
    this.sql = sql;
    this.reveals = reveals;
  }

  /**
   * A sight in JSON.
   *
   * @param mark the same as long as nothing has changed that this audience may see
   */
  record Seen(int version, String mark, String json) {
    /** With the time of this server, by which browsers set their clocks. */
    String at(long now) {
      return "{\"now\":" + now + ",\"mark\":\"" + mark + "\",\"state\":" + json + "}";
    }
  }

  public Seen of(Id<Show> id, Audience audience) {
    var show = sql.find(id).orElseThrow(Refusal::notFound);
    var sight =
        Sight.of(
            show,
            audience,
            sql.zone(show.gathering()),
            sql.cast(show.gathering()),
            reveals.open(show));
    var json = JSON.writeValueAsString(sight);
    return new Seen(
        show.version(), Sha256.hex(json.getBytes(StandardCharsets.UTF_8)).substring(0, 16), json);
  }
}
