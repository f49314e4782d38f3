package io.jinbang.review.duplicate;

import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two films have in common and what was done, in words. */
public final class PairWords {
  /** A speed nearer to the old one than this is not worth a word. */
  private static final double SAME_SPEED = 0.015;

  private PairWords() {}

  /** What it is, in a few words, to stand over a pair. */
  public static Text heading(FilmPair pair) {
    if (pair.sameBytes()) {
      return Text.of("两件作品的文件完全相同", "The very same file, entered twice");
    }
    return switch (pair.kind()) {
      case SOUND -> Text.of("两件作品只有声音相同", "Only the sound is the same");
      case PICTURE, BOTH ->
          edits(pair).isEmpty()
              ? Text.of("两件作品有相同的画面", "The two share pictures")
              : Text.of("乙片像是由甲片改成的", "The second looks made from the first");
    };
  }

  /** Everything in one line: what was done, and from when to when of the first film. */
  public static Text line(FilmPair pair) {
    if (pair.sameBytes()) {
      return Text.of("文件完全相同，逐字节一致", "the very same file, to the byte");
    }
    var said = what(pair);
    var span = span(pair.stretches());
    return span.isEmpty()
        ? said
        : Text.of(said.zh() + "，" + span.get(0).zh(), said.en() + ", " + span.get(0).en());
  }

  private static Text what(FilmPair pair) {
    if (pair.kind() == Kind.SOUND) {
      return Text.of("只有声音相同", "only the sound is the same");
    }
    var edits = edits(pair);
    return edits.isEmpty()
        ? Text.of("画面相同", "the same pictures")
        : Text.of(
            edits.stream().map(Text::zh).collect(Collectors.joining("、")),
            edits.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** What was done to the first on the way to the second, one by one. */
  public static List<Text> edits(FilmPair pair) {
    var all = new ArrayList<Text>();
    Stream.of(Edit.values())
        .filter(edit -> edit != Edit.FASTER && edit != Edit.SLOWER)
        .filter(pair.edits()::contains)
        .map(PairWords::name)
        .forEach(all::add);
    var rate = rate(pair);
    if (Math.abs(rate - 1) > SAME_SPEED) {
      all.add(Text.of(figure(rate) + " 倍速", figure(rate) + "×"));
    }
    return List.copyOf(all);
  }

  /** The same with a drawing for each: the name of its symbol. */
  public static List<Sign> signs(FilmPair pair) {
    return edits(pair).stream().map(said -> new Sign(symbol(said), said)).toList();
  }

  /** Something that was done, and the symbol that stands for it. */
  public record Sign(String symbol, Text text) {}

  private static String symbol(Text said) {
    return Stream.of(Edit.values())
        .filter(edit -> name(edit).equals(said))
        .map(
            edit ->
                switch (edit) {
                  case MIRRORED, UPSIDE_DOWN, TURNED -> "flip";
                  case CROPPED, INSET, STRETCHED -> "crop";
                  case EXCERPT, EXTENDED -> "cut";
                  case REVERSED -> "undo";
                  case NEGATIVE, FASTER, SLOWER -> "speed";
                })
        .findFirst()
        .orElse("speed");
  }

  /** How many times as fast the second runs. */
  private static double rate(FilmPair pair) {
    return pair.speed() == 0 ? 1 : Math.abs(1 / pair.speed());
  }

  private static Text name(Edit edit) {
    return switch (edit) {
      case MIRRORED -> Text.of("左右镜像", "mirrored");
      case UPSIDE_DOWN -> Text.of("上下颠倒", "upside down");
      case TURNED -> Text.of("横竖转向", "turned by a quarter");
      case NEGATIVE -> Text.of("反相", "as a negative");
      case REVERSED -> Text.of("倒放", "backwards");
      case CROPPED -> Text.of("画面裁切", "cropped");
      case INSET -> Text.of("缩在大画面里", "inside a larger picture");
      case STRETCHED -> Text.of("画面拉伸", "stretched");
      case FASTER -> Text.of("加快", "faster");
      case SLOWER -> Text.of("放慢", "slower");
      case EXCERPT -> Text.of("只取了一段", "an excerpt");
      case EXTENDED -> Text.of("加了别的画面", "with other footage added");
    };
  }

  /** From the first second to the last one that agree, in the first film; none where none do. */
  private static List<Text> span(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    var from = stretches.stream().mapToDouble(Stretch::aFrom).min().orElse(0);
    var to = stretches.stream().mapToDouble(Stretch::aTo).max().orElse(0);
    return List.of(Text.of("{} 秒至 {} 秒", "{} s to {} s").with(second(from), second(to)));
  }

  private static String second(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String figure(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What of the sound is the same, apart from the pictures. */
  public static Text sound(FilmPair pair) {
    if (pair.kind() == Kind.PICTURE) {
      return Text.of("声音不同，或已换掉", "The sound is another");
    }
    return span(pair.sound()).stream()
        .findFirst()
        .map(span -> Text.of("声音也相同：{}", "The sound is the same, too: {}").withEach(span))
        .orElse(Text.of("声音也相同", "The sound is the same, too"));
  }

  /** How many per cent of the second film are in the first; at most 100. */
  public static long share(FilmPair pair, double seconds) {
    var covered =
        pair.stretches().stream().mapToDouble(one -> Math.abs(one.bTo() - one.bFrom())).sum();
    return seconds <= 0 ? 0 : Math.min(100, Math.round(100 * covered / seconds));
  }
}
