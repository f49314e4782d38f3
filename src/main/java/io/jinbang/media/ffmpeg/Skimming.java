package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The arguments of the one run over a playable copy that makes the sheets of its storyboard, some
 * larger stills, the same small pictures in gray to be weighed, and its sound for the waveform.
 * Only key frames are decoded, but of short films with too few of them.
 */
final class Skimming {
  /** Films no longer than this are decoded where they have too few key frames. */
  private static final double SHORT = 60;

  private Skimming() {}

  static List<String> arguments(String demuxer, Facts copy, Grid grid, int stills, int width) {
    var arguments = new ArrayList<>(List.of("-t", seconds(copy.duration() + 1)));
    arguments.addAll(List.of("-skip_frame:v", keysDo(copy, grid) ? "nokey" : "noref"));
    arguments.addAll(List.of("-skip_loop_filter:v", "all"));
    arguments.addAll(Gate.input(demuxer));
    arguments.addAll(List.of("-filter_complex", filters(copy.duration(), grid, stills, width)));
    var cells = grid.cells(copy.duration());
    output(arguments, "[sheets]", grid.sheets(copy.duration()), "image2", "thumbs-%d.jpg");
    output(arguments, "[gray]", cells, "rawvideo", "gray");
    output(arguments, "[stills]", stills, "image2", "%d.jpg");
    if (copy.sound() != null) {
      var rate = String.valueOf(Peaks.RATE);
      arguments.addAll(List.of("-map", "0:a:0", "-ac", "1", "-ar", rate, "-f", "s16le", "pipe:1"));
    }
    return arguments;
  }

  /** So many pictures and then an end: the last is repeated for ever. */
  private static void output(
      List<String> arguments, String from, int pictures, String format, String name) {
    arguments.addAll(List.of("-map", from, "-frames:v", String.valueOf(pictures), "-q:v", "4"));
    arguments.addAll(List.of("-f", format, "-y", name));
  }

  /** Whether key frames alone are enough. */
  static boolean keysDo(Facts copy, Grid grid) {
    var picture = copy.picture();
    return picture == null || copy.duration() > SHORT || picture.longestGop() <= 2 * grid.every();
  }

  private static String filters(double duration, Grid grid, int stills, int width) {
    return "[0:V:0]split[a][b];[a]scale="
        + (grid.width() + ":" + grid.height() + ":flags=area,setsar=1,")
        + (evenly("1/" + seconds(grid.every())) + ",split[c][d];")
        + ("[c]format=yuvj420p,tile=" + Grid.SIDE + "x" + Grid.SIDE + "[sheets];")
        + ("[d]format=gray[gray];[b]" + evenly(stills + "/" + seconds(Math.max(0.1, duration))))
        + (",scale=w=" + width + ":h='2*trunc(" + width + "/dar/2)',setsar=1,")
        + "format=yuvj420p[stills]";
  }

  /** The last picture before the end of each stretch, from the first moment on. */
  private static String evenly(String rate) {
    return "fps=fps="
        + rate
        + ":start_time=0:round=down:eof_action=pass,"
        + "tpad=stop=-1:stop_mode=clone";
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
