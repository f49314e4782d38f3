package io.jinbang.media.fingerprint;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Footage out of a seed: scenes of four seconds or so, each a soft random landscape with bodies
 * that move in it. Seen at any moment, at any place, so that edits of it are exact.
 */
record Footage(long seed, double seconds) {
  static final int WIDTH = 160;
  static final int HEIGHT = 90;

  /** A picture: brightness by place, both from 0 to 1. */
  interface Picture {
    double at(double x, double y);
  }

  /** What a film shows at a time. */
  interface Film {
    Picture at(double time);
  }

  Film film() {
    return time -> new Scene(new SplittableRandom(seed * 1_000 + (long) (time / 4.3)), time);
  }

  Fingerprint fingerprint() {
    return fingerprint(film(), seconds);
  }

  static Fingerprint fingerprint(Film film, double seconds) {
    var made = new Fingerprinter();
    for (var tick = 0; tick < seconds * 4; tick++) {
      made.picture(tick / 4.0, WIDTH, HEIGHT, gray(film.at(tick / 4.0)));
    }
    return made.finish();
  }

  static byte[] gray(Picture picture) {
    var gray = new byte[WIDTH * HEIGHT];
    for (var at = 0; at < gray.length; at++) {
      var x = (at % WIDTH + 0.5) / WIDTH;
      var y = (at / WIDTH + 0.5) / HEIGHT;
      gray[at] = (byte) Math.round(255 * Math.clamp(picture.at(x, y), 0, 1));
    }
    return gray;
  }

  static Film seen(Film film, UnaryOperator<Picture> through) {
    return time -> through.apply(film.at(time));
  }

  /** Waves of the landscape, and five bodies on their ways. */
  private static final class Scene implements Picture {
    private final double[] waves = new double[40];
    private final double[] bodies = new double[15];

    Scene(SplittableRandom random, double time) {
      for (var i = 0; i < waves.length; i++) {
        waves[i] = random.nextDouble();
      }
      for (var body = 0; body < 5; body++) {
        var pace = 0.4 + random.nextDouble();
        var phase = random.nextDouble() * 7;
        bodies[3 * body] = 0.5 + 0.4 * Math.sin(pace * time + phase);
        bodies[3 * body + 1] = 0.5 + 0.4 * Math.cos(1.3 * pace * time + 2 * phase);
        bodies[3 * body + 2] = random.nextDouble() < 0.5 ? -0.5 : 0.5;
      }
    }

    @Override
    public double at(double x, double y) {
      var sum = 0.5;
      for (var i = 0; i < waves.length; i += 4) {
        var angle = 60 * (waves[i] - 0.5) * x + 60 * (waves[i + 1] - 0.5) * y + 7 * waves[i + 2];
        sum += 0.09 * waves[i + 3] * Math.sin(angle);
      }
      for (var i = 0; i < bodies.length; i += 3) {
        var far = Math.hypot(x - bodies[i], y - bodies[i + 1]);
        sum += bodies[i + 2] * Math.exp(-far * far / 0.004);
      }
      return sum;
    }
  }
}
