package io.jinbang.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws the demonstration's pictures: flat industrial landscapes in the product's own five inks,
 * one for each seed. Wide enough to pan across.
 */
public final class Scenery {
  /** What a picture shows. */
  public enum Motif {
    HILLS,
    GEARS,
    FURNACE,
    BRIDGE,
    TURBINES,
    RAILWAY,
    LOOM,
    CRANES
  }

  private static final Color[][] PALETTES = {
    palette(0xd9d3c4, 0x8c9490, 0x4c5856, 0x20282a, 0xad4a2c),
    palette(0xe6cfa6, 0xb98a59, 0x6e4c35, 0x2b1f1a, 0xc9502d),
    palette(0xc3d0d6, 0x7f98a6, 0x43606f, 0x182732, 0xd9a441),
    palette(0xd7ddc9, 0x94a58a, 0x4d6553, 0x1b2a25, 0xb9472c),
    palette(0xe7d9d0, 0xb58f83, 0x744f4b, 0x2c1d20, 0xe0b15c),
    palette(0x5d6d7a, 0x3a4a57, 0x24323d, 0x0f171e, 0xf0a94a),
  };

  private final Random random;
  private final Color[] ink;
  private final int width;
  private final int height;
  private final Graphics2D brush;
  private final BufferedImage picture;

  private Scenery(long seed, int palette, int width, int height) {
    this.random = new Random(seed);
    this.ink = PALETTES[Math.floorMod(palette, PALETTES.length)];
    this.width = width;
    this.height = height;
    this.picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.brush = picture.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  private static Color[] palette(int... colours) {
    var inks = new Color[colours.length];
    for (var i = 0; i < colours.length; i++) {
      inks[i] = new Color(colours[i]);
    }
    return inks;
  }

  static BufferedImage draw(Motif motif, long seed, int palette, int width, int height) {
    var scenery = new Scenery(seed, palette, width, height);
    scenery.fill(scenery.ink[0], new Rectangle2D.Double(0, 0, width, height));
    scenery.sun();
    switch (motif) {
      case HILLS -> scenery.hills();
      case GEARS -> scenery.gears();
      case FURNACE -> scenery.furnace();
      case BRIDGE -> scenery.bridge();
      case TURBINES -> scenery.turbines();
      case RAILWAY -> scenery.railway();
      case LOOM -> scenery.loom();
      case CRANES -> scenery.cranes();
    }
    scenery.brush.dispose();
    return scenery.picture;
  }

  /**
   * Writes a title so that it stays in the frame, {@code width} wide, while the frame pans by half.
   */
  static void title(BufferedImage picture, Font font, String title, int width) {
    var brush = picture.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    var size = Math.min(picture.getHeight() / 11f, .44f * width / title.length());
    var x = width * .53f;
    brush.setFont(font.deriveFont(size));
    var y = (float) (picture.getHeight() * .86);
    brush.setColor(new Color(0, 0, 0, 140));
    brush.drawString(title, x + size / 18, y + size / 18);
    brush.setColor(Color.WHITE);
    brush.drawString(title, x, y);
    brush.dispose();
  }

  private double at(double share) {
    return height * share;
  }

  private void fill(Color colour, Shape shape) {
    brush.setColor(colour);
    brush.fill(shape);
  }

  private void line(Color colour, double thickness, double x1, double y1, double x2, double y2) {
    brush.setColor(colour);
    brush.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    var path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    brush.draw(path);
  }

  private void sun() {
    var radius = at(.06 + random.nextDouble() * .06);
    var x = width * (.15 + random.nextDouble() * .7);
    fill(ink[4], new Ellipse2D.Double(x, at(.12), radius * 2, radius * 2));
  }

  private void ridge(Color colour, double level, double rough, int steps) {
    var path = new Path2D.Double();
    path.moveTo(0, height);
    for (var i = 0; i <= steps; i++) {
      path.lineTo((double) width * i / steps, at(level + (random.nextDouble() - .5) * rough));
    }
    path.lineTo(width, height);
    path.closePath();
    fill(colour, path);
  }

  private void hills() {
    ridge(ink[1], .5, .3, 9);
    ridge(ink[2], .68, .2, 12);
    ridge(ink[3], .86, .1, 16);
  }

  private void gears() {
    fill(ink[3], new Rectangle2D.Double(0, 0, width, height));
    var x = -at(.1);
    for (var i = 0; x < width; i++) {
      var radius = at(.18 + random.nextDouble() * .22);
      gear(
          i % 3 == 2 ? ink[4] : ink[i % 2 + 1],
          x + radius,
          at(.3 + random.nextDouble() * .4),
          radius);
      x += radius * 1.75;
    }
  }

  private void gear(Color colour, double x, double y, double radius) {
    var wheel = new Area(circle(x, y, radius * .86));
    var teeth = 14;
    for (var i = 0; i < teeth; i++) {
      var tooth = new Rectangle2D.Double(-radius * .1, -radius, radius * .2, radius * .3);
      var turn = AffineTransform.getTranslateInstance(x, y);
      turn.rotate(2 * Math.PI * i / teeth);
      wheel.add(new Area(turn.createTransformedShape(tooth)));
    }
    wheel.subtract(new Area(circle(x, y, radius * .32)));
    fill(colour, wheel);
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
  }

  private void furnace() {
    ridge(ink[1], .62, .12, 10);
    for (var x = 0.0; x < width; x += at(.22 + random.nextDouble() * .2)) {
      var tall = at(.25 + random.nextDouble() * .4);
      fill(ink[2], new Rectangle2D.Double(x, height - tall, at(.05), tall));
      if (random.nextInt(3) == 0) {
        stack(x + at(.1), tall * .8);
      }
    }
    fill(ink[3], new Rectangle2D.Double(0, at(.82), width, at(.18)));
    for (var x = at(.1); x < width; x += at(.5)) {
      fill(ink[4], new Rectangle2D.Double(x, at(.87), at(.16), at(.025)));
    }
  }

  private void stack(double x, double tall) {
    var path = new Path2D.Double();
    path.moveTo(x, height);
    path.lineTo(x + at(.07), height - tall);
    path.lineTo(x + at(.21), height - tall);
    path.lineTo(x + at(.28), height);
    path.closePath();
    fill(ink[3], path);
  }

  private void bridge() {
    ridge(ink[1], .52, .2, 8);
    fill(ink[2], new Rectangle2D.Double(0, at(.78), width, at(.22)));
    line(ink[3], at(.018), 0, at(.66), width, at(.66));
    var span = at(.95);
    for (var x = span / 3; x < width; x += span) {
      line(ink[3], at(.024), x, at(.2), x, at(.84));
      for (var i = 1; i < 9; i++) {
        line(ink[3], at(.005), x, at(.22), x + span / 2 * i / 9, at(.66));
        line(ink[3], at(.005), x, at(.22), x - span / 2 * i / 9, at(.66));
      }
    }
    fill(ink[4], new Rectangle2D.Double(width * .42, at(.615), at(.12), at(.04)));
  }

  private void turbines() {
    ridge(ink[1], .7, .1, 9);
    ridge(ink[2], .84, .06, 11);
    for (var x = at(.2); x < width; x += at(.35 + random.nextDouble() * .3)) {
      turbine(x, at(.3 + random.nextDouble() * .2), at(.16 + random.nextDouble() * .06));
    }
  }

  private void turbine(double x, double y, double blade) {
    line(ink[3], at(.014), x, at(.88), x, y);
    var turn = random.nextDouble() * Math.PI;
    for (var i = 0; i < 3; i++) {
      var angle = turn + 2 * Math.PI * i / 3;
      line(ink[3], at(.011), x, y, x + blade * Math.cos(angle), y + blade * Math.sin(angle));
    }
    fill(ink[4], circle(x, y, at(.016)));
  }

  private void railway() {
    ridge(ink[1], .5, .18, 9);
    fill(ink[3], new Rectangle2D.Double(0, at(.64), width, at(.36)));
    line(ink[1], at(.012), 0, at(.76), width, at(.76));
    line(ink[1], at(.012), 0, at(.86), width, at(.86));
    for (var x = 0.0; x < width; x += at(.07)) {
      line(ink[2], at(.012), x, at(.73), x - at(.03), at(.9));
    }
    for (var x = width * .3; x < width * .75; x += at(.34)) {
      fill(ink[4], new Rectangle2D.Double(x, at(.6), at(.31), at(.14)));
      fill(ink[0], new Rectangle2D.Double(x + at(.04), at(.63), at(.23), at(.05)));
    }
  }

  private void loom() {
    fill(ink[2], new Rectangle2D.Double(0, at(.45), width, at(.55)));
    for (var x = 0.0; x < width; x += at(.02)) {
      line(ink[1], at(.003), x, 0, x, at(.45));
    }
    for (var y = at(.5); y < height; y += at(.035)) {
      wave(y, random.nextDouble() * 6);
    }
    fill(ink[3], new Rectangle2D.Double(0, at(.4), width, at(.07)));
    for (var x = at(.3); x < width; x += at(1.1)) {
      fill(ink[4], new Rectangle2D.Double(x, at(.42), at(.3), at(.03)));
    }
  }

  private void wave(double y, double phase) {
    var path = new Path2D.Double();
    path.moveTo(0, y);
    for (var x = 0; x < width; x += 24) {
      path.lineTo(x, y + at(.008) * Math.sin(x / at(.05) + phase));
    }
    brush.setColor(ink[0]);
    brush.setStroke(new BasicStroke((float) at(.006)));
    brush.draw(path);
  }

  private void cranes() {
    ridge(ink[1], .66, .1, 10);
    for (var x = at(.15); x < width; x += at(.6 + random.nextDouble() * .3)) {
      crane(x, at(.2 + random.nextDouble() * .15));
    }
    fill(ink[3], new Rectangle2D.Double(0, at(.86), width, at(.14)));
    for (var x = 0.0; x < width; x += at(.24)) {
      var box = random.nextInt(4) == 0 ? ink[4] : ink[2];
      fill(box, new Rectangle2D.Double(x, at(.78), at(.2), at(.08)));
    }
  }

  private void crane(double x, double top) {
    line(ink[3], at(.012), x, top, x, at(.88));
    line(ink[3], at(.012), x + at(.07), top, x + at(.07), at(.88));
    line(ink[3], at(.014), x - at(.12), top, x + at(.5), top);
    line(ink[3], at(.006), x + at(.03), top - at(.1), x + at(.5), top);
    line(ink[3], at(.006), x + at(.03), top - at(.1), x - at(.12), top);
    for (var y = top; y < at(.84); y += at(.09)) {
      line(ink[3], at(.005), x, y, x + at(.07), y + at(.09));
    }
    line(ink[3], at(.004), x + at(.4), top, x + at(.4), top + at(.22));
    fill(ink[4], new Rectangle2D.Double(x + at(.34), top + at(.22), at(.12), at(.07)));
  }
}
