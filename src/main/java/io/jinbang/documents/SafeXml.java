package io.jinbang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.DefaultHandler;

/** XML of strangers, read event by event, with no document type and nothing loaded. */
public final class SafeXml {
  private static final String SAX = "http://xml.org/sax/features/";
  private static final SAXParserFactory PARSERS = parsers();

  private SafeXml() {}

  /**
   * @throws SAXException where it is no XML, or has a document type; a {@code SAXParseException}
   *     says on which line
   */
  public static void parse(byte[] xml, DefaultHandler handler) throws SAXException {
    try {
      PARSERS.newSAXParser().parse(new ByteArrayInputStream(xml), handler);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void read(byte[] xml, DefaultHandler handler) {
    try {
      parse(xml, handler);
    } catch (SAXException broken) {
      throw BadFile.DAMAGED.refusal();
    }
  }

  private static SAXParserFactory parsers() {
    try {
      var parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setFeature(SAX + "external-general-entities", false);
      parsers.setFeature(SAX + "external-parameter-entities", false);
      return parsers;
    } catch (ParserConfigurationException
        | SAXNotRecognizedException
        | SAXNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
