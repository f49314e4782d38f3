package io.jinbang.media.caption;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stranger's subtitles, SRT or WebVTT, line by line. It names every line it does not
 * understand, and gives cues only where there is none.
 */
final class CaptionReader {
  static final int LARGEST = 512 * 1024;
  private static final int MOST_CUES = 10_000;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 400;
  private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
  private static final Pattern TIMES =
      Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s+.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
  private static final Text EXAMPLE =
      Text.of(
          "改成 00:01:02,500 --> 00:01:05,000 这样的写法。",
          "Write it like 00:01:02,500 --> 00:01:05,000.");

  private final String[] lines;
  private final long lastMillis;
  private final boolean vtt;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  private CaptionReader(String[] lines, boolean vtt, double seconds) {
    this.lines = lines;
    this.vtt = vtt;
    this.lastMillis = (long) (1000 * (seconds + 1));
  }

  /**
   * @param seconds of the film they are for
   */
  static Reading read(byte[] bytes, double seconds) {
    if (bytes.length > LARGEST) {
      return refused(Words.TOO_LARGE);
    }
    var text = Lettering.read(bytes);
    if (text.isEmpty()) {
      return refused(Words.NO_TEXT);
    }
    var lines = text.get().split("\r\n|\r|\n|\f", -1);
    var first = firstOf(lines);
    return Words.foreign(first)
        .map(CaptionReader::refused)
        .orElseGet(() -> new CaptionReader(lines, isVtt(first), seconds).reading());
  }

  private static Reading refused(Problem problem) {
    return new Reading(List.of(), List.of(problem));
  }

  private static String firstOf(String[] lines) {
    for (var line : lines) {
      if (!line.isBlank()) {
        return line.strip();
      }
    }
    return "";
  }

  private static boolean isVtt(String first) {
    return first.equals("WEBVTT") || first.startsWith("WEBVTT ") || first.startsWith("WEBVTT\t");
  }

  private Reading reading() {
    if (vtt) {
      skipBlank();
      skipBlock();
    }
    for (skipBlank(); at < lines.length && problems.size() < Reading.MOST; skipBlank()) {
      block();
    }
    if (cues.isEmpty() && problems.isEmpty()) {
      problems.add(Words.EMPTY);
    }
    cues.sort(Comparator.comparingLong(Cue::from).thenComparingLong(Cue::to));
    return new Reading(problems.isEmpty() ? List.copyOf(cues) : List.of(), List.copyOf(problems));
  }

  private void skipBlank() {
    while (at < lines.length && lines[at].isBlank()) {
      at++;
    }
  }

  private void skipBlock() {
    while (at < lines.length && !lines[at].isBlank()) {
      at++;
    }
  }

  private void block() {
    if (vtt && lines[at].matches("(NOTE|STYLE|REGION)(\\s.*)?")) {
      skipBlock();
      return;
    }
    var named = vtt ? !lines[at].contains("-->") : NUMBER.matcher(lines[at]).matches();
    if (named && at + 1 < lines.length && lines[at + 1].contains("-->")) {
      at++;
    }
    var times = TIMES.matcher(lines[at]);
    if (times.matches()) {
      cue(times);
    } else {
      problem(at, Text.of("不是时间行：{}", "is no line of times: {}"), EXAMPLE, shown(lines[at]));
      skipBlock();
    }
  }

  private void cue(Matcher times) {
    var line = at++;
    var from = millis(times, 1);
    var to = millis(times, 5);
    var words = words();
    if (from.isEmpty() || to.isEmpty()) {
      problem(line, Text.of("分或秒超过 59", "has minutes or seconds above 59"), EXAMPLE);
    } else if (to.getAsLong() <= from.getAsLong()) {
      problem(line, Words.BACKWARDS, Words.BACKWARDS_HOW);
    } else if (from.getAsLong() > lastMillis) {
      problem(line, Words.BEYOND, Words.BEYOND_HOW);
    } else if (cues.size() == MOST_CUES) {
      problem(line, Words.TOO_MANY, Words.TOO_MANY_HOW);
      at = lines.length;
    } else if (!words.isBlank()) {
      cues.add(new Cue(from.getAsLong(), to.getAsLong(), words, line + 1));
    }
  }

  private static OptionalLong millis(Matcher times, int group) {
    var hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
    var minutes = Long.parseLong(times.group(group + 1));
    var seconds = Long.parseLong(times.group(group + 2));
    var part = Long.parseLong((times.group(group + 3) + "00").substring(0, 3));
    return minutes > 59 || seconds > 59
        ? OptionalLong.empty()
        : OptionalLong.of(((hours * 60 + minutes) * 60 + seconds) * 1000 + part);
  }

  private String words() {
    var words = new StringBuilder();
    for (var first = at; at < lines.length && !lines[at].isBlank(); at++) {
      line(lines[at], at - first);
      words.append(words.isEmpty() ? "" : "\n").append(lines[at].strip());
    }
    return Markup.clean(words.toString());
  }

  private void line(String line, int number) {
    if (line.contains("-->")) {
      problem(at, Words.NO_GAP, Words.NO_GAP_HOW);
    } else if (number == MOST_LINES) {
      problem(at, Words.MANY_LINES, Words.MANY_LINES_HOW);
    } else if (line.length() > LONGEST_LINE) {
      problem(at, Words.LONG_LINE, Words.LONG_LINE_HOW);
    }
    Markup.foreign(line).ifPresent(tag -> problem(at, Words.MARK, Words.MARK_HOW, tag));
  }

  private static String shown(String line) {
    var plain = line.strip();
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }

  private void problem(int line, Text message, Text remedy, Object... values) {
    if (problems.size() < Reading.MOST) {
      var told = Text.of("第 {} 行", "Line {} ").with(line + 1);
      var what = message.with(values);
      problems.add(
          new Problem("file", Text.of(told.zh() + what.zh(), told.en() + what.en()), remedy));
    }
  }
}
