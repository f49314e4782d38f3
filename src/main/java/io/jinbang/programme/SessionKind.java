package io.jinbang.programme;

import io.jinbang.shared.Text;

/** What kind of session it is. */
public enum SessionKind {
  KEYNOTE(Text.of("主旨演讲", "Keynote")),
  TALK(Text.of("专题演讲", "Talks")),
  PANEL(Text.of("圆桌对话", "Panel")),
  ROADSHOW(Text.of("项目路演", "Roadshow")),
  CEREMONY(Text.of("仪式", "Ceremony")),
  BRIEFING(Text.of("新闻发布会", "Press briefing")),
  /** Takes people's time, and is never public. */
  REHEARSAL(Text.of("彩排", "Rehearsal")),
  /** Takes people's time, and is never public. */
  MEETING(Text.of("会见", "Meeting")),
  TOUR(Text.of("参观考察", "Tour")),
  SOCIAL(Text.of("交流活动", "Social event")),
  BREAK(Text.of("茶歇与用餐", "Break"));

  private final Text label;

  SessionKind(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }

  /** Whether it may be shown to the public at all. */
  public boolean mayBeOpen() {
    return this != REHEARSAL && this != MEETING;
  }
}
