package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what FFmpeg says during a full decode ({@code -loglevel level+info}): filter results, and
 * decode errors, which carry no time and are given that of the last picture seen, right to about a
 * second. Keeps at most a thousand of each kind.
 */
final class DecodeLog {
  private static final int MOST = 1_000;
  private static final String NUMBER = "(-?[0-9.eE+-]+)";
  private static final Pattern CROP =
      Pattern.compile("x1:(-?\\d+) x2:(-?\\d+) y1:(-?\\d+) y2:(-?\\d+) .* t:" + NUMBER + " limit");
  private static final Pattern BLACK =
      Pattern.compile("black_start:" + NUMBER + " black_end:" + NUMBER);
  private static final Pattern FREEZE = Pattern.compile("freeze_(start|end): " + NUMBER);
  private static final Pattern SILENCE = Pattern.compile("silence_(start|end): " + NUMBER);
  private static final Pattern LOUDNESS = Pattern.compile("^\\s+I:\\s+" + NUMBER + " LUFS");
  private static final Pattern FIELDS =
      Pattern.compile(
          "Multi frame detection: TFF:\\s*(\\d+) BFF:\\s*(\\d+) Progressive:\\s*(\\d+)");
  private static final Pattern FRAMES =
      Pattern.compile("Repeated Fields: Neither:\\s*(\\d+) Top:\\s*(\\d+) Bottom:\\s*(\\d+)");
  private static final Pattern TRANSFER = Pattern.compile("Video: .*(smpte2084|arib-std-b67)");

  private final int width;
  private final int height;
  private final DoubleConsumer time;
  private final List<Span> errors = new ArrayList<>();
  private final List<Span> black = new ArrayList<>();
  private final Open frozen = new Open();
  private final Open silent = new Open();
  private final Edges edges = new Edges();
  private long errorCount;
  private double seconds;
  private long frames;
  private double combed;
  private String transfer = "";
  private @Nullable Double loudness;

  DecodeLog(int width, int height, DoubleConsumer time) {
    this.width = width;
    this.height = height;
    this.time = time;
  }

  /** Stretches told as a start and, perhaps, an end. */
  private final class Open {
    private final List<Span> spans = new ArrayList<>();
    private double from = Double.NaN;

    void edge(boolean start, double at) {
      if (start) {
        from = Math.max(0, at);
      } else if (!Double.isNaN(from) && spans.size() < MOST) {
        spans.add(new Span(from, at));
        from = Double.NaN;
      }
    }

    List<Span> spans(double end) {
      if (!Double.isNaN(from) && end > from) {
        edge(false, end);
      }
      return spans;
    }
  }

  void line(String line) {
    if (line.contains("no version information")) {
      return;
    }
    if (ours(line)) {
      return;
    }
    if (line.contains("[error]") || line.contains("[fatal]") || line.contains("corrupt ")) {
      error();
    } else if (line.contains("cropdetect")) {
      crop(line);
    } else if (line.contains("black_start")) {
      black(line);
    } else if (line.contains("freeze_")) {
      edge(FREEZE, line, frozen);
    } else if (line.contains("silence_")) {
      edge(SILENCE, line, silent);
    } else {
      summary(line);
    }
  }

  /** What comes of our own whitelist and outputs says nothing about the film. */
  private static boolean ours(String line) {
    return line.contains("not on whitelist")
        || line.contains("no decoder")
        || line.startsWith("[out#");
  }

  private void error() {
    errorCount++;
    if (errors.size() < MOST) {
      errors.add(new Span(seconds, seconds));
    }
  }

  private void crop(String line) {
    var found = CROP.matcher(line);
    if (found.find()) {
      seconds = Math.max(seconds, number(found.group(5)));
      time.accept(seconds);
      edges.add(
          number(found.group(1)),
          number(found.group(3)),
          number(found.group(2)) + 1,
          number(found.group(4)) + 1);
    }
  }

  private void black(String line) {
    var found = BLACK.matcher(line);
    if (found.find() && black.size() < MOST) {
      black.add(new Span(number(found.group(1)), number(found.group(2))));
    }
  }

  private static void edge(Pattern pattern, String line, Open open) {
    var found = pattern.matcher(line);
    if (found.find()) {
      open.edge("start".equals(found.group(1)), number(found.group(2)));
    }
  }

  private void summary(String line) {
    var heard = LOUDNESS.matcher(line);
    var fields = FIELDS.matcher(line);
    var counted = FRAMES.matcher(line);
    var colour = TRANSFER.matcher(line);
    if (heard.find()) {
      loudness = number(heard.group(1));
    } else if (fields.find()) {
      var odd = number(fields.group(1)) + number(fields.group(2));
      var all = odd + number(fields.group(3));
      combed = all < 10 ? 0 : odd / all;
    } else if (counted.find()) {
      frames =
          (long) (number(counted.group(1)) + number(counted.group(2)) + number(counted.group(3)));
    } else if (colour.find() && transfer.isEmpty()) {
      transfer = String.valueOf(colour.group(1));
    }
  }

  private static double number(@Nullable String text) {
    try {
      return text == null ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Measured measured(boolean complete, Clipping sound, double duration) {
    return new Measured(
        frames,
        seconds,
        complete,
        List.copyOf(errors),
        errorCount,
        List.copyOf(black),
        List.copyOf(frozen.spans(Math.max(seconds, duration))),
        List.copyOf(silent.spans(Math.max(seconds, duration))),
        loudness,
        sound.heard() ? sound.peak() : null,
        sound.share(),
        edges.active(width, height),
        combed,
        transfer);
  }

  /**
   * Where the picture's edges stand over time. Each side is its 5 % outermost: a caption or flash
   * in a border does not hide it, dark scenes do not enlarge it.
   */
  private static final class Edges {
    private final List<double[]> seen = new ArrayList<>();

    void add(double left, double top, double right, double bottom) {
      if (right - left > 16 && bottom - top > 16 && seen.size() < 20 * MOST) {
        seen.add(new double[] {left, top, right, bottom});
      }
    }

    @Nullable Active active(int width, int height) {
      if (seen.size() < 3 || width <= 0 || height <= 0) {
        return null;
      }
      return new Active(
          side(0, false) / width,
          side(1, false) / height,
          side(2, true) / width,
          side(3, true) / height);
    }

    private double side(int index, boolean far) {
      var sorted = seen.stream().mapToDouble(edge -> edge[index]).sorted().toArray();
      var skip = (int) (sorted.length * 0.05);
      return sorted[far ? sorted.length - 1 - skip : skip];
    }
  }
}
