package io.jinbang.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the {@code object} elements whose type is ours, as vectors: QR codes and ornaments. */
final class DrawingDocument implements FSObjectDrawerFactory {
  private static final String QR = "jinbang/qr";
  private static final String CERTIFICATE = "jinbang/certificate";

  @Override
  public boolean isReplacedObject(Element element) {
    return createDrawer(element) != null;
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return switch (element.getAttribute("type")) {
      case QR -> (FilledBox) (graphics, size) -> qr(element.getAttribute("title"), graphics, size);
      case CERTIFICATE -> (FilledBox) CertificateOrnament::draw;
      default -> null;
    };
  }

  private static void qr(String text, Graphics2D graphics, Rectangle2D size) {
    var code = QrDocument.of(text);
    var dark = new Path2D.Double();
    code.forEachRun((x, y, length) -> dark.append(new Rectangle2D.Double(x, y, length, 1), false));
    graphics.scale(size.getWidth() / code.size(), size.getHeight() / code.size());
    graphics.setColor(Color.BLACK);
    graphics.fill(dark);
  }

  /** Draws into a box whose corner is 0, 0 and whose size is in CSS pixels. */
  private interface FilledBox extends FSObjectDrawer {
    void draw(Graphics2D graphics, Rectangle2D size);

    @Override
    default @Nullable Map<Shape, String> drawObject(
        Element element,
        double x,
        double y,
        double width,
        double height,
        OutputDevice device,
        RenderingContext context,
        int dotsPerPixel) {
      var size = new Rectangle2D.Double(0, 0, width / dotsPerPixel, height / dotsPerPixel);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) size.width,
          (float) size.height,
          graphics -> draw(graphics, size));
      return null;
    }
  }
}
