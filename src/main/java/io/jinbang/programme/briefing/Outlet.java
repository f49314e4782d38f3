package io.jinbang.programme.briefing;

import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;

/** A medium (媒体) that reports of a gathering. */
public record Outlet(Id<Outlet> id, Bilingual name, Kind kind) {

  /** What kind of medium it is. */
  public enum Kind {
    NEWSPAPER(Text.of("报刊", "Newspaper")),
    AGENCY(Text.of("通讯社", "News agency")),
    BROADCASTER(Text.of("广播电视", "Broadcaster")),
    ONLINE(Text.of("网络媒体", "Online")),
    TRADE(Text.of("行业媒体", "Trade press")),
    OTHER(Text.of("其他", "Other"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }
}
