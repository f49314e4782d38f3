package io.jinbang.media.caption;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a cue, cleaned: italics, bold, underline and ruby stay, without classes and always
 * closed; marks of colour, voice, place and time go, their words stay; any other mark is foreign.
 */
final class Markup {
  private static final Set<String> KEPT = Set.of("i", "b", "u", "ruby", "rt");
  private static final Set<String> DROPPED = Set.of("c", "v", "lang", "font");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<\\d[\\d:.]*>");

  /** What other programs put into SRT to place and colour words. */
  private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^{}]*}");

  private final StringBuilder clean = new StringBuilder();
  private final ArrayDeque<String> open = new ArrayDeque<>();

  private Markup() {}

  /** The first mark that nothing here may carry. */
  static Optional<String> foreign(String words) {
    return TAG.matcher(words)
        .results()
        .filter(tag -> tag.group(2) != null)
        .filter(tag -> !known(tag.group(2)))
        .map(tag -> tag.group().substring(0, Math.min(40, tag.group().length())))
        .findFirst();
  }

  private static boolean known(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return KEPT.contains(small) || DROPPED.contains(small);
  }

  static String clean(String words) {
    var markup = new Markup();
    var plain = OVERRIDE.matcher(words).replaceAll("");
    var tags = TAG.matcher(plain);
    var from = 0;
    while (tags.find()) {
      markup.clean.append(escaped(plain.substring(from, tags.start())));
      if (tags.group(2) != null) {
        markup.tag(tags.group(2).toLowerCase(Locale.ROOT), !tags.group(1).isEmpty());
      }
      from = tags.end();
    }
    markup.clean.append(escaped(plain.substring(from)));
    markup.close(null);
    return markup.clean.toString();
  }

  private void tag(String name, boolean closing) {
    if (!KEPT.contains(name) || name.equals("rt") && !open.contains("ruby")) {
      return;
    }
    if (!closing) {
      open.push(name);
      clean.append('<').append(name).append('>');
    } else if (open.contains(name)) {
      close(name);
    }
  }

  /** Closes what was opened, up to a mark and with it, or all. */
  private void close(@org.jspecify.annotations.Nullable String last) {
    while (!open.isEmpty()) {
      var name = open.pop();
      clean.append("</").append(name).append('>');
      if (name.equals(last)) {
        return;
      }
    }
  }

  private static String escaped(String words) {
    return words
        .replace("&nbsp;", "\u00a0")
        .replaceAll("&[lr]rm;", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
