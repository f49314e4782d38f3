package io.jinbang.media.rendition;

import io.jinbang.media.ffmpeg.Grid;
import java.util.List;
import java.util.Locale;

/**
 * The small pictures of a film as a timeline: which stands where on which sheet, and which of them
 * shows the film best.
 */
record Storyboard(Grid grid, List<byte[]> pictures) {
  static final String NAME = "thumbs.vtt";

  /** Neither titles nor credits are a film's face. */
  private static final double FROM = 0.04;

  private static final double TO = 0.85;

  /** WebVTT whose cues are parts of pictures (media fragments, {@code #xywh}). */
  String vtt() {
    var cues = new StringBuilder("WEBVTT\n");
    for (var i = 0; i < pictures.size(); i++) {
      var place = i % (Grid.SIDE * Grid.SIDE);
      var x = place % Grid.SIDE * grid.width();
      var y = place / Grid.SIDE * grid.height();
      cues.append('\n').append(time(i)).append(" --> ").append(time(i + 1)).append('\n');
      cues.append("thumbs-").append(i / (Grid.SIDE * Grid.SIDE) + 1).append(".jpg#xywh=");
      cues.append(x).append(',').append(y).append(',');
      cues.append(grid.width()).append(',').append(grid.height()).append('\n');
    }
    return cues.toString();
  }

  private String time(int step) {
    var millis = Math.round(step * grid.every() * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  /** The place of the picture with most to see in it, neither black nor blank. */
  int best() {
    var from = (int) (pictures.size() * FROM);
    var to = Math.max(from + 1, (int) Math.ceil(pictures.size() * TO));
    var best = from;
    var most = -1.0;
    for (var i = from; i < Math.min(to, pictures.size()); i++) {
      var worth = worth(pictures.get(i));
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  /** Detail, for as much of it as the light lets one see. */
  private double worth(byte[] gray) {
    var light = 0L;
    var detail = 0L;
    for (var i = 0; i < gray.length; i++) {
      var here = gray[i] & 0xff;
      light += here;
      detail += i % grid.width() == 0 ? 0 : Math.abs(here - (gray[i - 1] & 0xff));
      detail += i < grid.width() ? 0 : Math.abs(here - (gray[i - grid.width()] & 0xff));
    }
    var mean = light / (double) gray.length;
    return (1 + detail / (double) gray.length) * Math.max(0, 1 - Math.abs(mean - 118) / 118);
  }

  /** Just before the end of what a picture stands for: it is the last key frame until there. */
  double until(int picture) {
    return (picture + 1) * grid.every() - 0.001;
  }
}
