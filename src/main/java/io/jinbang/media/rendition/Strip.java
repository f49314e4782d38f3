package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A film's timeline as shapes in a box of {@value #WIDTH} by {@value #HEIGHT}: brightness above,
 * sound below, and over both the places of findings.
 *
 * @param light runs of equal brightness
 * @param sound outline of the sound, as SVG path data; empty without sound
 * @param marks findings with a place, and errors
 */
public record Strip(double seconds, List<Run> light, String sound, List<Mark> marks) {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 60;
  private static final int MIDDLE = 30;
  private static final int LEVELS = 20;

  /**
   * @param level 0 black to 20 white, -1 no picture
   */
  public record Run(String from, String width, int level) {
    /** For SVG's {@code fill-opacity}. */
    public String opacity() {
      return decimal(Math.max(0, level) / (double) LEVELS);
    }
  }

  /**
   * @param code of the finding
   */
  public record Mark(String code, boolean rule, String from, String width, double at) {}

  static Strip of(Timeline timeline, Film film) {
    return new Strip(
        timeline.seconds(),
        light(timeline.light()),
        sound(timeline.sound()),
        marks(timeline, film));
  }

  private static List<Run> light(List<Integer> points) {
    var runs = new ArrayList<Run>();
    var from = 0;
    for (var i = 1; i <= points.size(); i++) {
      if (i == points.size() || level(points.get(i)) != level(points.get(from))) {
        var step = (double) WIDTH / points.size();
        runs.add(
            new Run(decimal(from * step), decimal((i - from) * step), level(points.get(from))));
        from = i;
      }
    }
    return runs;
  }

  private static int level(int point) {
    return point < 0 ? -1 : point * LEVELS / 100;
  }

  private static String sound(List<Integer> points) {
    if (points.isEmpty()) {
      return "";
    }
    var path = new StringBuilder("M0 " + HEIGHT);
    for (var i = 0; i < points.size(); i++) {
      var top = HEIGHT - points.get(i) * (HEIGHT - MIDDLE - 2) / 100.0;
      path.append("V").append(decimal(top));
      path.append("H").append(decimal((i + 1.0) * WIDTH / points.size()));
    }
    return path + "V" + HEIGHT + "Z";
  }

  private static List<Mark> marks(Timeline timeline, Film film) {
    var check = film.check();
    var findings = check == null ? List.<Film.Finding>of() : check.findings();
    var placed =
        findings.stream()
            .filter(finding -> !finding.code().equals("corrupt"))
            .flatMap(finding -> placed(timeline, finding).stream());
    var errors = timeline.errors().stream().map(at -> mark(timeline, "corrupt", true, at, at));
    return Stream.concat(placed, errors).toList();
  }

  /** Nothing where it holds throughout. */
  private static Optional<Mark> placed(Timeline timeline, Film.Finding finding) {
    var from = finding.from();
    var to = finding.to() == null ? from : finding.to();
    return from == null || to == null || (from == 0 && to >= timeline.seconds() - 1)
        ? Optional.empty()
        : Optional.of(mark(timeline, finding.code(), finding.rule(), from, to));
  }

  private static Mark mark(Timeline timeline, String code, boolean rule, double from, double to) {
    var scale = WIDTH / Math.max(0.001, timeline.seconds());
    var start = Math.clamp(from * scale, 0, WIDTH - 3);
    var width = Math.clamp((to - from) * scale, 3, WIDTH - start);
    return new Mark(code, rule, decimal(start), decimal(width), from);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
