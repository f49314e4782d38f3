package io.jinbang.media.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the label of generated content, the field {@code AIGC} of GB 45438-2025, wherever writers
 * put it: under a key of that name (QuickTime metadata, {@code mdta}), as an iTunes item with that
 * name, as a box of user data of that type, or inside a comment.
 */
final class LabelReader {
  private static final String NAME = "AIGC";
  private static final int LONGEST = 4096;
  private static final int HEADER = 8;

  private final Window in;

  LabelReader(Window in) {
    this.in = in;
  }

  /** The label as written; null where there is none, or where it cannot be read. */
  @Nullable String read(Box moov) {
    try {
      return places(moov).map(this::at).filter(Objects::nonNull).findFirst().orElse(null);
    } catch (Broken damaged) {
      return null; // what is wrong with the film shows where its tracks are read
    }
  }

  private Stream<Box> places(Box moov) {
    var boxes = moov.children(in);
    var user =
        boxes.stream()
            .filter(box -> box.type().equals("udta"))
            .flatMap(box -> box.children(in).stream());
    return Stream.concat(user, boxes.stream());
  }

  private @Nullable String at(Box box) {
    return switch (box.type()) {
      case NAME -> json(text(box.body(), box.end()));
      case "meta" -> metadata(box);
      default -> null;
    };
  }

  private @Nullable String metadata(Box meta) {
    var boxes = Box.between(in, meta.body() + (full(meta) ? 4 : 0), meta.end());
    var keys = Box.first(boxes, "keys");
    var items = Box.first(boxes, "ilst");
    var names = keys == null ? List.<String>of() : names(keys);
    return items == null
        ? null
        : items.children(in).stream()
            .map(item -> item(item, names))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** In MP4 the box has a version and flags before its children, in QuickTime it has not. */
  private boolean full(Box meta) {
    return meta.length() >= HEADER && !in.fourcc(meta.body() + 4).equals("hdlr");
  }

  private List<String> names(Box keys) {
    var names = new ArrayList<String>();
    for (var key : Box.between(in, keys.body() + HEADER, keys.end())) {
      names.add(text(key.body(), key.end()));
    }
    return names;
  }

  private @Nullable String item(Box item, List<String> names) {
    var data = item.inside(in, "data");
    if (data == null || data.length() < HEADER) {
      return null;
    }
    var text = text(data.body() + HEADER, data.end());
    return NAME.equals(name(item, names)) || text.contains('"' + NAME + '"') ? json(text) : null;
  }

  /**
   * An item's key stands by its number, from 1, where its type would be; or in a box of its own.
   */
  private @Nullable String name(Box item, List<String> names) {
    if (item.type().equals("----")) {
      var name = item.inside(in, "name");
      return name == null || name.length() < 4 ? null : text(name.body() + 4, name.end());
    }
    var number = in.u32(item.body() - 4);
    return number >= 1 && number <= names.size() ? names.get((int) number - 1) : null;
  }

  private String text(long from, long to) {
    var length = (int) Math.min(LONGEST, Math.max(0, to - from));
    return new String(in.bytes(from, length), StandardCharsets.UTF_8);
  }

  /** From the first brace to the last, on one line; null where nothing like JSON is there. */
  static @Nullable String json(String text) {
    var from = text.indexOf('{');
    var to = text.lastIndexOf('}');
    return from < 0 || to < from
        ? null
        : text.substring(from, to + 1).replaceAll("\\p{Cntrl}+", " ");
  }
}
