package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How a body passes a notice on outside this site.
 *
 * @param link of its share page
 * @param chat a few lines for a chat app, the link among them
 */
public record Share(String link, Text chat) {
  private static final Text CHAT =
      Text.of(
          """
          【征集通知】{}
          {} 诚邀您报送作品。
          截止：{}
          通知全文和报送入口：{}\
          """,
          """
          [Call for entries] {}
          {} invites you to enter your work.
          Until: {}
          Notice and entry: {}\
          """);

  /**
   * @param closes the deadline for those who come by this page
   */
  static Share of(String origin, Campaign call, Body body, String code, Instant closes) {
    var link = origin + "/c/" + call.slug() + "/n/" + code;
    var at = at(closes, call.rulebook().zone());
    return new Share(
        link, CHAT.withEach(call.rulebook().title(), body.name(), at, Text.same(link)));
  }

  private static Text at(Instant instant, ZoneId zone) {
    var time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(instant.atZone(zone));
    return zone.equals(ZoneId.of("Asia/Shanghai"))
        ? Text.of(time + "（北京时间）", time + " (Beijing time)")
        : Text.same(time + " (" + zone + ")");
  }
}
