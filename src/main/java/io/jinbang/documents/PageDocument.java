package io.jinbang.documents;

import io.jinbang.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a page may be before it is drawn: XML without declarations, reaching for nothing outside.
 */
final class PageDocument {
  private static final int LONGEST = 4_000_000;
  private static final long MOST_PIXELS = 25_000_000;
  private static final Pattern HTML5 =
      Pattern.compile("\\A\\s*<!doctype html>", Pattern.CASE_INSENSITIVE);

  /** Only our families exist; without one of them a text would vanish. */
  private static final String PLAIN =
      "html { font-family: 'Noto Sans SC', 'Noto Serif SC' }"
          + " pre, code, kbd, samp, tt, input, select, textarea, button { font-family: inherit }";

  private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg);base64,");

  private PageDocument() {}

  /** The page, named and in its language, as readers and screen readers want to be told. */
  static Document parse(String html, String title, Language language) {
    var page = parse(html);
    var root = page.getDocumentElement();
    root.setAttribute("lang", language.tag());
    var head = head(page);
    var subject = page.createElement("meta");
    subject.setAttribute("name", "subject");
    subject.setAttribute("content", title);
    head.insertBefore(subject, head.getFirstChild());
    head.insertBefore(element(page, "title", title), subject);
    head.insertBefore(element(page, "style", PLAIN), subject);
    return page;
  }

  private static Node head(Document page) {
    var heads = page.getElementsByTagName("head");
    if (heads.getLength() > 0) {
      return heads.item(0);
    }
    var root = page.getDocumentElement();
    return root.insertBefore(page.createElement("head"), root.getFirstChild());
  }

  private static Element element(Document page, String name, String text) {
    var element = page.createElement(name);
    element.setTextContent(text);
    return element;
  }

  private static Document parse(String html) {
    if (html.length() > LONGEST) {
      throw new IllegalArgumentException("page longer than " + LONGEST + " characters");
    }
    var page = HTML5.matcher(html).replaceFirst("");
    try {
      return parser().parse(new InputSource(new StringReader(page)));
    } catch (SAXException malformed) {
      throw new IllegalArgumentException("page not well-formed: " + malformed.getMessage());
    } catch (IOException | ParserConfigurationException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Whether the renderer may read this address: a picture carried along, and not a huge one. */
  static boolean loads(String address) {
    var start = PICTURE.matcher(address);
    return start.lookingAt() && pixels(address.substring(start.end())) <= MOST_PIXELS;
  }

  private static long pixels(String base64) {
    try (var in =
        ImageIO.createImageInputStream(
            new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Long.MAX_VALUE;
      }
      var reader = readers.next();
      reader.setInput(in);
      return (long) reader.getWidth(0) * reader.getHeight(0);
    } catch (IOException | IllegalArgumentException noPicture) {
      return Long.MAX_VALUE;
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setNamespaceAware(false);
    var parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler());
    return parser;
  }
}
