package io.jinbang.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The content controls and old form fields of a text document: a box to tick gives ☑ or ☐ whatever
 * sign its author chose, and the words that ask for an answer are not taken for one.
 */
final class WordControls {
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Deque<Control> open = new ArrayDeque<>();
  private final Consumer<String> out;

  WordControls(Consumer<String> out) {
    this.out = out;
  }

  private static final class Control {
    private boolean box;
    private boolean ticked;
    private boolean written;
    private boolean asks;
  }

  /** {@code checkbox} is of Word 2010 and later, {@code checkBox} of the old form tools. */
  void begin(String name, @Nullable String value) {
    switch (name) {
      case "sdt" -> open.push(new Control());
      case "checkBox" -> {
        open.push(new Control());
        open.element().box = true;
      }
      case "checkbox" -> open.stream().limit(1).forEach(control -> control.box = true);
      case "showingPlcHdr" -> open.stream().limit(1).forEach(control -> control.asks = true);
      case "checked", "default" ->
          open.stream()
              .limit(1)
              .filter(control -> control.box)
              .forEach(box -> box.ticked = value == null || !OFF.contains(value));
      default -> {}
    }
  }

  void end(String name) {
    if (name.equals("checkBox")) {
      write(open.pop());
    } else if (name.equals("sdt")) {
      open.poll();
    }
  }

  /** Words of the document, which within a control may stand for something else. */
  void words(String words) {
    var box = open.stream().filter(control -> control.box).findFirst();
    if (box.isPresent()) {
      write(box.get());
    } else if (open.stream().noneMatch(control -> control.asks)) {
      out.accept(words);
    }
  }

  private void write(Control box) {
    if (!box.written) {
      out.accept(box.ticked ? "☑" : "☐");
      box.written = true;
    }
  }
}
