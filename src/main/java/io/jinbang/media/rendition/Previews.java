package io.jinbang.media.rendition;

import io.jinbang.media.Films;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Grid;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What shows a film before it plays: sheets of small pictures with their timeline, eight stills,
 * the poster, the outline of its sound. All from the copy that plays, by two short runs.
 */
final class Previews {
  static final String WAVEFORM = "waveform.bin";

  private static final int POSTER_WIDTH = 1280;
  private static final int STILL_WIDTH = 320;

  private final FfmpegGateway ffmpeg;
  private final PlayGateway play;

  Previews(FfmpegGateway ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.play = new PlayGateway(ffmpeg);
  }

  void make(Path copy, Facts facts, Path folder) throws IOException {
    var grid = Grid.of(facts.duration(), Objects.requireNonNull(facts.picture()));
    var skim = play.skim(copy, facts, grid, Films.STILLS, STILL_WIDTH, folder);
    var board = new Storyboard(grid, skim.pictures());
    var at = board.until(board.best());
    if (skim.keys()) {
      play.keyStill(copy, folder.resolve("poster.jpg"), at, POSTER_WIDTH);
    } else {
      var within = Math.min(at, Math.max(0, facts.duration() - 0.5));
      ffmpeg.poster(copy, folder.resolve("poster.jpg"), within, POSTER_WIDTH);
    }
    if (skim.peaks().length > 0) {
      Files.write(folder.resolve(WAVEFORM), skim.peaks());
    }
    Files.writeString(folder.resolve(Storyboard.NAME), board.vtt());
  }
}
