package io.jinbang.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The gold frame of a certificate, its corners of folded lines, and the wheel behind the text.
 * Drawn in millimetres on an A4 sheet lying on its side.
 */
final class CertificateOrnament {
  private static final double WIDTH = 297;
  private static final double HEIGHT = 210;
  private static final double MARGIN = 9.5;
  private static final double CORNER = 13.6;
  private static final Color GOLD = new Color(0xb58a2f);

  /** The mock's dark gold at 5% on the paper's colour, so that no transparency is needed. */
  private static final Color WATER = new Color(0xf9f5eb);

  private CertificateOrnament() {}

  static void draw(Graphics2D graphics, Rectangle2D size) {
    graphics.scale(size.getWidth() / WIDTH, size.getHeight() / HEIGHT);
    wheel(graphics);
    graphics.setColor(GOLD);
    frame(graphics, MARGIN + 0.62, 1.25f);
    frame(graphics, MARGIN + 3.2, 0.3f);
    for (var corner = 0; corner < 4; corner++) {
      corner(graphics, corner % 2 == 1, corner / 2 == 1);
    }
  }

  /** A line around the sheet that stops short of the corners. */
  private static void frame(Graphics2D graphics, double inset, float thickness) {
    var from = MARGIN + CORNER;
    var lines = new Path2D.Double();
    for (var y : new double[] {inset, HEIGHT - inset}) {
      lines.moveTo(from, y);
      lines.lineTo(WIDTH - from, y);
    }
    for (var x : new double[] {inset, WIDTH - inset}) {
      lines.moveTo(x, from);
      lines.lineTo(x, HEIGHT - from);
    }
    stroke(graphics, lines, thickness);
  }

  private static void corner(Graphics2D graphics, boolean right, boolean low) {
    var place = new AffineTransform();
    place.translate(right ? WIDTH : 0, low ? HEIGHT : 0);
    place.scale(right ? -1 : 1, low ? -1 : 1);
    place.translate(MARGIN, MARGIN);
    stroke(graphics, place.createTransformedShape(hook(0.62, 0.62)), 1.25f);
    stroke(graphics, place.createTransformedShape(hook(3.2, 3.2)), 0.3f);
    stroke(graphics, place.createTransformedShape(fold()), 0.48f);
  }

  private static Path2D hook(double x, double y) {
    var hook = new Path2D.Double();
    hook.moveTo(x, CORNER);
    hook.lineTo(x, y);
    hook.lineTo(CORNER, y);
    return hook;
  }

  /** The small square standing in the inner corner, folded once more towards it. */
  private static Path2D fold() {
    var fold = new Path2D.Double();
    fold.moveTo(3.2, 8.6);
    fold.lineTo(8.6, 8.6);
    fold.lineTo(8.6, 3.2);
    fold.moveTo(5.9, 3.2);
    fold.lineTo(5.9, 5.9);
    fold.lineTo(3.2, 5.9);
    return fold;
  }

  /** Two rings and twenty spokes, the mark of something made. */
  private static void wheel(Graphics2D graphics) {
    graphics.setColor(WATER);
    stroke(graphics, circle(65.6), 1.4f);
    stroke(graphics, circle(27.3), 4.1f);
    var round = (float) (2 * Math.PI * 49.2);
    var dashes = new float[] {round / 20 * 0.62f, round / 20 * 0.38f};
    graphics.setStroke(
        new BasicStroke(13.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    graphics.draw(circle(49.2));
  }

  private static Ellipse2D circle(double radius) {
    return new Ellipse2D.Double(WIDTH / 2 - radius, HEIGHT / 2 - radius, 2 * radius, 2 * radius);
  }

  private static void stroke(Graphics2D graphics, Shape shape, float thickness) {
    graphics.setStroke(
        new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10));
    graphics.draw(shape);
  }
}
