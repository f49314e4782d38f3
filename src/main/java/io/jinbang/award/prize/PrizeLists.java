package io.jinbang.award.prize;

import tools.jackson.databind.json.JsonMapper;

/** A prize list to JSON and back. */
final class PrizeLists {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PrizeLists() {}

  static String write(PrizeList list) {
    return JSON.writeValueAsString(list);
  }

  static PrizeList read(String content) {
    return JSON.readValue(content, PrizeList.class);
  }
}
