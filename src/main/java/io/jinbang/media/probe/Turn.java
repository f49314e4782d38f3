package io.jinbang.media.probe;

/**
 * How a player turns the picture: the track's transformation matrix times the movie's (ISO/IEC
 * 14496-12 §6.2.2), rounded to quarter turns.
 *
 * @param degrees clockwise: 0, 90, 180 or 270
 * @param stretch horizontal scale over vertical, 1 for an undistorted picture
 */
record Turn(int degrees, double stretch) {

  static Turn of(int[] track, int[] movie) {
    if (track.length != 9) {
      return new Turn(0, 1);
    }
    var unit = movie.length != 9 || (movie[0] == 0 && movie[1] == 0);
    var ma = unit ? 1 : fixed(movie[0]);
    var mb = unit ? 0 : fixed(movie[1]);
    var mc = unit ? 0 : fixed(movie[3]);
    var md = unit ? 1 : fixed(movie[4]);
    var a = fixed(track[0]) * ma + fixed(track[1]) * mc;
    var b = fixed(track[0]) * mb + fixed(track[1]) * md;
    var c = fixed(track[3]) * ma + fixed(track[4]) * mc;
    var d = fixed(track[3]) * mb + fixed(track[4]) * md;
    var across = Math.hypot(a, b);
    var down = Math.hypot(c, d);
    if (across == 0 || down == 0) {
      return new Turn(0, 1);
    }
    return new Turn(quarter(Math.atan2(b, a)), across / down);
  }

  private static int quarter(double radians) {
    return Math.floorMod((int) Math.round(Math.toDegrees(radians) / 90) * 90, 360);
  }

  private static double fixed(int sixteen) {
    return sixteen / 65536.0;
  }
}
