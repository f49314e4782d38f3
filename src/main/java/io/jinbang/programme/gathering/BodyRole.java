package io.jinbang.programme.gathering;

import io.jinbang.shared.Text;

/** What a body is to a gathering, in the order usual in print. */
public enum BodyRole {
  GUIDING(Text.of("指导单位", "Guided by")),
  HOST(Text.of("主办单位", "Hosted by")),
  ORGANISER(Text.of("承办单位", "Organised by")),
  CO_ORGANISER(Text.of("协办单位", "Co-organised by")),
  SUPPORTING(Text.of("支持单位", "Supported by")),
  MEDIA(Text.of("合作媒体", "Media partners"));

  private final Text label;

  BodyRole(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }
}
