package io.jinbang.media.check;

import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.Codecs;
import io.jinbang.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * What {@code verdict.js} holds a film against: the rules of a call, and the sentences of one
 * language. Durations in seconds.
 */
record Held(Rules rules, Map<String, Object> says) {

  record Rules(
      List<String> containers,
      double min,
      double max,
      int shortSide,
      List<String> aspects,
      String audio,
      long maxBytes,
      List<String> codecs) {}

  static Held of(TechnicalRules rules, Language language) {
    return new Held(
        new Rules(
            rules.containers(),
            rules.min().toMillis() / 1000.0,
            rules.max().toMillis() / 1000.0,
            rules.shortSide(),
            rules.aspects(),
            rules.audio().name(),
            rules.maxBytes(),
            Codecs.all()),
        Says.all(language));
  }
}
