package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a container our own reader does not read, from ffprobe's {@code flat} output. */
final class StreamFacts {
  private final Map<String, String> values = new HashMap<>();

  void line(String line) {
    var equals = line.indexOf('=');
    if (equals > 0 && values.size() < 10_000) {
      var value = line.substring(equals + 1);
      values.put(line.substring(0, equals), value.replaceAll("^\"|\"$", ""));
    }
  }

  @Nullable Facts facts(Container container, long bytes) {
    var duration = number("format.duration");
    var picture = stream("video");
    var sound = stream("audio");
    if (picture == null && sound == null) {
      return null;
    }
    return new Facts(
        container,
        "",
        bytes,
        duration,
        picture == null ? null : picture(picture, duration),
        sound == null ? null : sound(sound, duration),
        (int) number("format.nb_streams"),
        false,
        false,
        false,
        null,
        label());
  }

  /** See {@link Facts#aiLabel}; the output escapes quotation marks. */
  private @Nullable String label() {
    var written = values.get("format.tags.AIGC");
    return written == null || written.length() > 4096 ? null : written.replaceAll("\\\\(.)", "$1");
  }

  private @Nullable String stream(String kind) {
    for (var i = 0; i < 20; i++) {
      var prefix = "streams.stream." + i + ".";
      if (kind.equals(values.get(prefix + "codec_type"))
          && !"1".equals(values.get(prefix + "disposition.attached_pic"))) {
        return prefix;
      }
    }
    return null;
  }

  private Facts.Picture picture(String at, double duration) {
    var width = (int) number(at + "width");
    var height = (int) number(at + "height");
    var aspect = ratio(values.getOrDefault(at + "sample_aspect_ratio", "1:1"), ":");
    var rotation = Math.floorMod(-(int) number(at + "side_data_list.side_data.0.rotation"), 360);
    var across = (int) Math.round(width * (aspect > 0 ? aspect : 1));
    var upright = rotation % 180 == 0;
    var format = values.getOrDefault(at + "pix_fmt", "");
    return new Facts.Picture(
        values.getOrDefault(at + "codec_name", ""),
        width,
        height,
        upright ? across : height,
        upright ? height : across,
        rotation,
        duration,
        0,
        ratio(values.getOrDefault(at + "avg_frame_rate", "0/0"), "/"),
        false,
        -1,
        format.contains("10") ? 10 : format.contains("12") ? 12 : 8,
        format.startsWith("yuv420") || format.startsWith("yuvj420") ? "4:2:0" : "",
        hdr(values.getOrDefault(at + "color_transfer", "")),
        false,
        0,
        0);
  }

  private static String hdr(String transfer) {
    return switch (transfer) {
      case "smpte2084" -> "pq";
      case "arib-std-b67" -> "hlg";
      default -> "";
    };
  }

  private Facts.Sound sound(String at, double duration) {
    return new Facts.Sound(
        values.getOrDefault(at + "codec_name", ""),
        (int) number(at + "channels"),
        (int) number(at + "sample_rate"),
        duration);
  }

  private double number(String key) {
    try {
      return Double.parseDouble(values.getOrDefault(key, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static double ratio(String text, String by) {
    var parts = text.split(by, 2);
    try {
      var down = parts.length < 2 ? 0 : Double.parseDouble(parts[1]);
      return down > 0 ? Double.parseDouble(parts[0]) / down : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
