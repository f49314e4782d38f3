package io.jinbang.intake.report;

import io.jinbang.shared.Text;

/** By what a body made a call known. */
public enum Channel {
  DOCUMENT(Text.of("文件转发", "Official letters")),
  MEETING(Text.of("会议部署", "Meetings")),
  PORTAL(Text.of("门户网站", "Websites")),
  ACCOUNT(Text.of("公众号、视频号等", "Social media accounts")),
  CHAT(Text.of("工作群", "Chat groups")),
  PRESS(Text.of("报刊、广播、电视", "Press, radio, television")),
  EVENT(Text.of("现场活动", "Events"));

  private final Text label;

  Channel(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
