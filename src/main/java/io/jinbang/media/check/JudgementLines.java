package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as one line of JSON, or as lines for people. Written by hand: it spares loading a
 * library.
 */
final class JudgementLines {
  private JudgementLines() {}

  static String json(String file, Judgement judgement) {
    var facts = judgement.facts();
    var picture = facts == null ? null : facts.picture();
    var sound = facts == null ? null : facts.sound();
    var container = judgement.container();
    var json = new StringBuilder("{");
    field(json, "file", string(file));
    field(json, "verdict", string(verdict(judgement)));
    field(json, "container", container == null ? "null" : string(container.label()));
    field(json, "videoCodec", picture == null ? "null" : string(picture.codec()));
    field(json, "audioCodec", sound == null ? "null" : string(sound.codec()));
    field(json, "width", picture == null ? "null" : String.valueOf(picture.width()));
    field(json, "height", picture == null ? "null" : String.valueOf(picture.height()));
    field(json, "duration", facts == null ? "null" : number(facts.duration()));
    field(json, "frameRate", picture == null ? "null" : number(picture.frameRate()));
    field(json, "rotation", picture == null ? "null" : String.valueOf(picture.rotation()));
    field(json, "findings", findings(judgement));
    return json.append('}').toString();
  }

  private static String verdict(Judgement judgement) {
    return judgement.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static void field(StringBuilder json, String name, String value) {
    json.append(json.length() > 1 ? ",\"" : "\"").append(name).append("\":").append(value);
  }

  private static String findings(Judgement judgement) {
    var json = new StringBuilder("[");
    for (var finding : judgement.findings()) {
      json.append(json.length() > 1 ? "," : "").append(finding(finding));
    }
    return json.append(']').toString();
  }

  private static String finding(Finding finding) {
    var json = new StringBuilder("{");
    field(json, "code", string(finding.code()));
    field(json, "severity", string(finding.rule() ? "rule" : "advisory"));
    field(json, "from", number(finding.from()));
    field(json, "to", number(finding.to()));
    field(json, "message", text(finding.message()));
    field(json, "remedy", text(finding.remedy()));
    return json.append('}').toString();
  }

  private static String text(Text text) {
    return "{\"zh\":" + string(text.zh()) + ",\"en\":" + string(text.en()) + "}";
  }

  private static String number(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? "null"
        : BigDecimal.valueOf(value)
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static String string(String value) {
    var json = new StringBuilder("\"");
    for (var c : value.toCharArray()) {
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        default -> escape(json, c);
      }
    }
    return json.append('"').toString();
  }

  private static void escape(StringBuilder json, char c) {
    if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
      json.append("\\u").append(hex(c));
    } else {
      json.append(c);
    }
  }

  private static String hex(int c) {
    return Integer.toHexString(0x10000 | c).substring(1);
  }

  /** For people: the file and its verdict, then one line per finding with its remedy. */
  static String readable(String file, Judgement judgement, Language language) {
    var facts = judgement.facts();
    var lines = new StringBuilder(mark(judgement, language)).append("  ").append(shown(file));
    if (facts != null) {
      lines.append("  ").append(described(facts, language));
    }
    for (var finding : judgement.findings()) {
      lines
          .append("\n    ")
          .append(finding.rule() ? "✗ " : "· ")
          .append(finding.message().in(language));
      lines.append(language == Language.ZH ? "。" : ". ").append(finding.remedy().in(language));
    }
    return lines.toString();
  }

  private static String mark(Judgement judgement, Language language) {
    return switch (judgement.verdict()) {
      case PASS -> Text.of("通过　", "pass      ").in(language);
      case FAIL -> Text.of("不通过", "fail      ").in(language);
      case UNREADABLE -> Text.of("不可读", "unreadable").in(language);
    };
  }

  /** Control characters and direction marks in a name must not act on the terminal. */
  private static String shown(String file) {
    var name = new StringBuilder();
    file.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  private static String described(Facts facts, Language language) {
    var picture = facts.picture();
    var sound = facts.sound();
    var words = new StringBuilder(facts.container().label());
    if (picture != null) {
      words.append(' ').append(picture.codec()).append(' ');
      words.append(picture.width()).append('×').append(picture.height());
    }
    if (sound != null) {
      words.append(" + ").append(sound.codec());
    }
    return words.append(", ").append(Words.duration(facts.duration()).in(language)).toString();
  }
}
