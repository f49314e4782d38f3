package io.jinbang.media.copies;

import io.jinbang.media.fingerprint.Edit;
import io.jinbang.media.fingerprint.Likeness;
import io.jinbang.media.fingerprint.Segment;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A pair as one line of JSON, or as lines for people. */
final class FoundLines {
  private FoundLines() {}

  static String json(Found found) {
    var likeness = found.likeness();
    var line = new LinkedHashMap<String, Object>();
    line.put("a", found.a().toString());
    line.put("b", found.b().toString());
    line.put("score", rounded(likeness.score()));
    line.put("match", likeness.match());
    line.put("offset", rounded(likeness.offset()));
    line.put("speed", rounded(likeness.speed()));
    line.put("mirror", likeness.mirrored());
    line.put("segments", segments(likeness.picture()));
    line.put("shared", likeness.shared());
    line.put("edits", edits(likeness));
    line.put("soundScore", rounded(likeness.soundScore()));
    line.put("soundMatch", likeness.soundMatch());
    line.put("soundSegments", segments(likeness.sound()));
    return JsonMapper.shared().writeValueAsString(line);
  }

  /** One that could not be taken. */
  static String json(String file, Text why) {
    var line = new LinkedHashMap<String, Object>();
    line.put("file", file);
    line.put("error", Map.of("zh", why.zh(), "en", why.en()));
    return JsonMapper.shared().writeValueAsString(line);
  }

  private static List<String> edits(Likeness likeness) {
    return likeness.edits().stream().sorted().map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<double[]> segments(List<Segment> segments) {
    return segments.stream()
        .map(
            s ->
                new double[] {
                  rounded(s.aFrom()), rounded(s.aTo()), rounded(s.bFrom()), rounded(s.bTo())
                })
        .toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  static String readable(Found found, Language language) {
    var likeness = found.likeness();
    var lines = new StringBuilder(String.format(Locale.ROOT, "%.3f  ", likeness.score()));
    lines.append(verdict(likeness).in(language)).append("  ");
    lines.append(shown(found.a().toString())).append("  ↔  ").append(shown(found.b().toString()));
    for (var told : told(likeness)) {
      lines.append("\n       ").append(told.in(language));
    }
    return lines.toString();
  }

  static Text verdict(Likeness likeness) {
    if (likeness.match()) {
      return Text.of("疑似重复", "match");
    }
    if (likeness.shared()) {
      return Text.of("仅部分镜头相同", "shared footage only");
    }
    return likeness.soundMatch() ? Text.of("仅声音相同", "same sound only") : Text.of("无关", "unrelated");
  }

  /** What is in common and what was done to it, in words. */
  static List<Text> told(Likeness likeness) {
    var told = new ArrayList<Text>();
    for (var segment : likeness.picture()) {
      told.add(stretch(Text.of("画面", "picture"), segment));
    }
    if (!likeness.edits().isEmpty()) {
      told.add(words(likeness));
    }
    for (var segment : likeness.sound()) {
      told.add(stretch(Text.of("声音", "sound"), segment));
    }
    return told;
  }

  private static Text stretch(Text what, Segment s) {
    return Text.of("{} {}–{} 秒 ↔ {}–{} 秒", "{} {}–{} s ↔ {}–{} s")
        .withEach(what, seconds(s.aFrom()), seconds(s.aTo()), seconds(s.bFrom()), seconds(s.bTo()));
  }

  private static Text seconds(double value) {
    return Text.same(String.format(Locale.ROOT, "%.1f", value));
  }

  private static Text words(Likeness likeness) {
    var sorted = likeness.edits().stream().sorted().map(edit -> word(edit, likeness)).toList();
    return Text.of(
        sorted.stream().map(Text::zh).collect(Collectors.joining("、")),
        sorted.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  private static Text word(Edit edit, Likeness likeness) {
    var pace = String.format(Locale.ROOT, "%.2f×", 1 / Math.abs(likeness.speed()));
    return switch (edit) {
      case MIRRORED -> Text.of("左右镜像", "mirrored");
      case UPSIDE_DOWN -> Text.of("上下颠倒", "upside down");
      case TURNED -> Text.of("旋转 90°", "turned by 90°");
      case NEGATIVE -> Text.of("反相", "negative");
      case REVERSED -> Text.of("倒放", "reversed");
      case CROPPED -> Text.of("裁切", "cropped");
      case INSET -> Text.of("加边或画中画", "inset in a larger picture");
      case STRETCHED -> Text.of("拉伸变形", "stretched");
      case FASTER -> Text.of("加速 {}", "faster {}").with(pace);
      case SLOWER -> Text.of("放慢 {}", "slower {}").with(pace);
      case EXCERPT -> Text.of("节选", "an excerpt");
      case EXTENDED -> Text.of("混入其他素材", "with other footage");
    };
  }

  /** Control characters and direction marks in a name must not act on the terminal. */
  static String shown(String file) {
    var name = new StringBuilder();
    file.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(name::appendCodePoint);
    return name.toString();
  }
}
