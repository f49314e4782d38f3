package io.jinbang.media.probe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One box (atom), ISO/IEC 14496-12 §4.2.
 *
 * @param type its four characters, read as Latin-1
 * @param body where its content starts
 * @param end where it ends, at most its parent's end
 */
record Box(String type, long body, long end) {
  private static final int MOST_CHILDREN = 1_000;

  long length() {
    return end - body;
  }

  /** The boxes directly inside; a damaged one ends the list, as in every lenient player. */
  List<Box> children(Window in) {
    return between(in, body, end);
  }

  static List<Box> between(Window in, long from, long to) {
    var found = new ArrayList<Box>();
    var at = from;
    while (at <= to - 8 && found.size() < MOST_CHILDREN) {
      var box = at(in, at, to);
      if (box == null) {
        break;
      }
      found.add(box);
      at = box.end;
    }
    return found;
  }

  private static @Nullable Box at(Window in, long at, long to) {
    var length = declared(in, at, to);
    var head = in.u32(at) == 1 ? 16 : 8;
    return length < head
        ? null
        : new Box(in.fourcc(at + 4), at + head, at + Math.min(length, to - at));
  }

  /**
   * The size a box claims, header included: 0 and negative for nonsense, the rest of the parent for
   * 0.
   */
  static long declared(Window in, long at, long to) {
    var size = in.u32(at);
    if (size == 1) {
      return at <= to - 16 ? in.s64(at + 8) : 0;
    }
    return size == 0 ? to - at : size;
  }

  static @Nullable Box first(List<Box> boxes, String type) {
    return boxes.stream().filter(box -> box.type.equals(type)).findFirst().orElse(null);
  }

  /** Follows a path of first children. */
  @Nullable Box inside(Window in, String... path) {
    var box = this;
    for (var type : path) {
      var next = first(box.children(in), type);
      if (next == null) {
        return null;
      }
      box = next;
    }
    return box;
  }
}
