package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what FFmpeg says during a decode ({@code -loglevel level+verbose}): loudness, how many
 * pictures there were, and decode errors, which carry no time and are given that of the last
 * picture shown, right to about a second. What a film says of itself in its metadata comes at the
 * level of information and cannot pass for an error. Keeps at most a thousand errors.
 */
final class DecodeLog {
  private static final int MOST = 1_000;

  /** A last picture is not taken to be held for longer than this: the rest may be missing. */
  private static final double HELD = 1.5;

  private static final String NUMBER = "(-?[0-9.eE+-]+)";
  private static final Pattern ERROR =
      Pattern.compile("^(?:\\[[^\\]]* @ 0x[0-9a-f]+\\] )*\\[(?:error|fatal)\\] ");
  private static final Pattern DAMAGE =
      Pattern.compile("^(?:\\[[^\\]]* @ 0x[0-9a-f]+\\] )+\\[\\w+\\] .*corrupt (?!packets)");
  private static final Pattern SHOWN =
      Pattern.compile("^\\[Parsed_showinfo_\\d+ @ .* pts_time:" + NUMBER + " ");
  private static final Pattern LOUDNESS = Pattern.compile("^\\s+I:\\s+" + NUMBER + " LUFS");
  private static final Pattern FRAMES =
      Pattern.compile("^\\[in#0.*\\[verbose\\].*\\(video\\).* (\\d+) frames decoded");
  private static final Pattern TRANSFER =
      Pattern.compile("^\\[info\\]\\s+Stream #.* Video: .*(smpte2084|arib-std-b67)");

  private final DoubleConsumer time;
  private final List<Span> errors = new ArrayList<>();
  private long errorCount;
  private double seconds;
  private long frames;
  private String transfer = "";
  private @Nullable Double loudness;

  DecodeLog(DoubleConsumer time) {
    this.time = time;
  }

  void line(String line) {
    if (ours(line)) {
      return;
    }
    if (ERROR.matcher(line).find() || DAMAGE.matcher(line).find()) {
      error();
    } else if (line.startsWith("[Parsed_showinfo")) {
      shown(line);
    } else {
      summary(line);
    }
  }

  /** What comes of our own whitelist and outputs says nothing about the film. */
  private static boolean ours(String line) {
    return line.contains("no version information")
        || line.contains("not on whitelist")
        || line.contains("no decoder")
        || line.startsWith("[out#");
  }

  private void error() {
    errorCount++;
    if (errors.size() < MOST) {
      errors.add(new Span(seconds, seconds));
    }
  }

  private void shown(String line) {
    var found = SHOWN.matcher(line);
    if (found.find()) {
      seconds = Math.max(seconds, number(found.group(1)));
      time.accept(seconds);
    }
  }

  private void summary(String line) {
    var heard = LOUDNESS.matcher(line);
    var counted = FRAMES.matcher(line);
    var colour = TRANSFER.matcher(line);
    if (heard.find()) {
      loudness = number(heard.group(1));
    } else if (counted.find()) {
      frames = (long) number(counted.group(1));
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

  Measured measured(boolean complete, Viewing seen, double duration) {
    var last = Math.max(seconds, seen.pictures.last());
    var end = duration - last > HELD ? last : Math.max(last, duration);
    var sounds = seen.sounds;
    return new Measured(
        frames,
        last,
        complete,
        List.copyOf(errors),
        errorCount,
        seen.pictures.black(end),
        seen.pictures.still(end),
        sounds.silent(),
        loudness,
        sounds.heard() ? sounds.peak() : null,
        sounds.share(),
        seen.active(),
        seen.whole.combed(),
        seen.whole.enlarged(),
        transfer,
        seen.pictures.light(),
        sounds.levels());
  }
}
