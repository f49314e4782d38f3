package io.jinbang.media.check;

import io.jinbang.media.TechnicalRules;
import io.jinbang.media.TechnicalRules.Audio;
import io.jinbang.media.probe.Container;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The {@code film:} section of a campaign file; what it does not say is as in the short-video
 * contest.
 *
 * <pre>
 * film:
 *   containers: [mp4]
 *   duration: {min: PT1M, max: PT8M}
 *   short-side: 1080
 *   aspects: ["16:9", "9:16"]
 *   audio: required | advised | optional
 *   max-size: 4GB
 * </pre>
 */
final class RulesFile {
  private static final Pattern ASPECT = Pattern.compile("[1-9]\\d{0,3}:[1-9]\\d{0,3}");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB)?");

  private RulesFile() {}

  /**
   * Reads the rules.
   *
   * @throws IllegalArgumentException where the file cannot be read, or naming the key that makes no
   *     sense
   */
  static TechnicalRules read(Path yaml) {
    try {
      var film = new YAMLMapper().readTree(yaml).findValue("film");
      if (film == null) {
        throw new IllegalArgumentException(yaml + ": no section film");
      }
      return rules(film);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          yaml + ": not readable as YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static TechnicalRules rules(JsonNode film) {
    var usual = TechnicalRules.shortVideoContest();
    var duration = film.path("duration");
    return new TechnicalRules(
        film.has("containers") ? containers(film.get("containers")) : usual.containers(),
        time("duration.min", duration.get("min"), usual.min()),
        time("duration.max", duration.get("max"), usual.max()),
        whole("short-side", film.get("short-side"), usual.shortSide()),
        film.has("aspects") ? aspects(film.get("aspects")) : usual.aspects(),
        audio(film.get("audio"), usual.audio()),
        size(film.get("max-size"), usual.maxBytes()));
  }

  private static List<String> containers(JsonNode names) {
    var containers = new ArrayList<String>();
    for (var name : names) {
      if (Arrays.stream(Container.values()).noneMatch(c -> c.label().equals(name.asString()))) {
        throw bad("containers", name);
      }
      containers.add(name.asString());
    }
    return containers;
  }

  private static Duration time(String key, @Nullable JsonNode value, Duration otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      var text = value.asString().strip().toUpperCase(Locale.ROOT);
      return Duration.parse(text.startsWith("P") ? text : "PT" + text); // 1m30s as rulebooks write
    } catch (DateTimeParseException e) {
      throw bad(key, value);
    }
  }

  private static int whole(String key, @Nullable JsonNode value, int otherwise) {
    if (value != null && !value.isInt()) {
      throw bad(key, value);
    }
    return value == null ? otherwise : value.asInt();
  }

  private static List<String> aspects(JsonNode shapes) {
    var aspects = new ArrayList<String>();
    for (var shape : shapes) {
      if (!ASPECT.matcher(shape.asString()).matches()) {
        throw bad("aspects", shape);
      }
      aspects.add(shape.asString());
    }
    return aspects;
  }

  private static Audio audio(@Nullable JsonNode value, Audio otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      return Audio.valueOf(value.asString().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad("audio", value);
    }
  }

  private static long size(@Nullable JsonNode value, long otherwise) {
    if (value == null) {
      return otherwise;
    }
    var found = SIZE.matcher(value.asString().toUpperCase(Locale.ROOT).strip());
    if (!found.matches()) {
      throw bad("max-size", value);
    }
    var unit = found.group(2);
    var power = unit == null ? 0 : List.of("B", "KB", "MB", "GB").indexOf(unit);
    return Long.parseLong(found.group(1)) << 10 * power;
  }

  private static IllegalArgumentException bad(String key, JsonNode value) {
    return new IllegalArgumentException("film." + key + ": " + value + " makes no sense");
  }
}
