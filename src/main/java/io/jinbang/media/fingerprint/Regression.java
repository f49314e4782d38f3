package io.jinbang.media.fingerprint;

/** A weighted straight line through corrections of an alignment (least squares). */
final class Regression {
  private static final int SLOPE_FROM = 6;

  private double weight;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;
  private int count;

  void add(double x, double y, double w) {
    weight += w;
    sumX += w * x;
    sumY += w * y;
    sumXx += w * x * x;
    sumXy += w * x * y;
    count++;
  }

  /** Corrects the offset, and the speed too where there is enough to tell it from. */
  Alignment applied(Alignment line) {
    if (count == 0) {
      return line;
    }
    var spread = sumXx - sumX * sumX / weight;
    var slope = count >= SLOPE_FROM && spread > 0 ? (sumXy - sumX * sumY / weight) / spread : 0;
    var offset = (sumY - slope * sumX) / weight;
    return line.paced(line.speed() + slope, line.offset() + offset);
  }
}
