package io.jinbang.programme.exchange;

import io.jinbang.documents.SafeXml;
import io.jinbang.shared.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of a stranger's XML, with the line it begins on. */
final class XmlNode {
  private static final int DEEPEST = 12;
  private static final int MOST = 300_000;

  private final String name;
  private final int line;
  private final Map<String, String> attributes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<XmlNode> children = new ArrayList<>();

  private XmlNode(String name, int line) {
    this.name = name;
    this.line = line;
  }

  static XmlNode read(byte[] xml) {
    var builder = new Builder();
    try {
      SafeXml.parse(xml, builder);
    } catch (SAXParseException broken) {
      throw broken(Integer.toString(broken.getLineNumber()));
    } catch (SAXException broken) {
      throw broken(Integer.toString(builder.line()));
    }
    return builder.root();
  }

  private static RuntimeException broken(String line) {
    return ScheduleReader.refused(
        Text.of("第 {} 行起不是正确的 XML", "From line {} on this is not proper XML").with(line),
        Text.of(
            "请从原来的系统重新导出；文件里不能有文档类型声明（DOCTYPE）和实体。",
            "Export it again where it came from; document types (DOCTYPE) and entities are not"
                + " read."));
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  List<XmlNode> all(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /** The text of the first child of that name; empty where there is none. */
  String text(String child) {
    return children.stream()
        .filter(each -> each.name.equals(child))
        .map(XmlNode::text)
        .findFirst()
        .orElse("");
  }

  String text() {
    return text.toString().strip();
  }

  private static final class Builder extends DefaultHandler {
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private @Nullable XmlNode root;
    private @Nullable Locator locator;
    private int count;

    private int line() {
      return locator == null ? 0 : locator.getLineNumber();
    }

    private XmlNode root() {
      if (root == null) {
        throw broken("1");
      }
      return root;
    }

    @Override
    public void setDocumentLocator(Locator where) {
      locator = where;
    }

    @Override
    public void startElement(String space, String local, String qualified, Attributes given)
        throws SAXException {
      var node = new XmlNode(local, line());
      for (var i = 0; i < given.getLength(); i++) {
        node.attributes.put(given.getLocalName(i), given.getValue(i));
      }
      if (open.size() >= DEEPEST || ++count > MOST) {
        throw new SAXException("more than a schedule has");
      }
      if (open.isEmpty()) {
        root = node;
      } else {
        open.getLast().children.add(node);
      }
      open.addLast(node);
    }

    @Override
    public void endElement(String space, String local, String qualified) {
      open.removeLast();
    }

    @Override
    public void characters(char[] signs, int start, int length) {
      open.getLast().text.append(signs, start, length);
    }
  }
}
