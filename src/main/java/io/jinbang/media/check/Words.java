package io.jinbang.media.check;

import io.jinbang.shared.Text;
import java.util.Locale;

/** Numbers as people say them. */
final class Words {
  /** A hundred thousand hours. */
  private static final double ENDLESS = 360_000_000;

  private Words() {}

  /** 8 分 12 秒 / 8 min 12 s; tenths below ten seconds and where only they tell two numbers apart. */
  static Text duration(double seconds) {
    return duration(seconds, seconds < 10 && Math.abs(seconds - Math.rint(seconds)) >= 0.05);
  }

  static Text duration(double seconds, boolean tenths) {
    if (seconds >= ENDLESS) {
      return Says.unit("endless");
    }
    var minutes = (long) (seconds / 60);
    var rest = seconds - minutes * 60;
    var shown = tenths ? String.format(Locale.ROOT, "%.1f", rest) : String.valueOf((long) rest);
    return minutes == 0 ? Says.unit("seconds", shown) : Says.unit("minutes", minutes, shown);
  }

  /** A whole number of minutes without its zero seconds. */
  static Text limit(double seconds) {
    var minutes = (long) (seconds / 60);
    return seconds >= 60 && seconds == minutes * 60.0
        ? Says.unit("limit", minutes)
        : duration(seconds);
  }

  /** 1:02 or 1:02.5 into the film. */
  static String at(double seconds) {
    var tenths = Math.round(Math.clamp(seconds, 0, ENDLESS) * 10);
    var whole = tenths / 10;
    var base = String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    return tenths % 10 == 0 ? base : base + "." + tenths % 10;
  }

  static String bytes(long bytes) {
    return bytes >= 1L << 30
        ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1L << 20));
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
