package io.jinbang.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and addresses out of headers, made harmless. */
final class Names {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
  private static final Pattern ANGLE = Pattern.compile("<\\s*([^<>\\s]{3,320})\\s*>");
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff<>:\"|?*]");
  private static final int LONGEST = 150;
  private static final int MOST_ADDRESSES = 200;

  private Names() {}

  /** The first address of a From header; what stands in angles counts, not what a name pretends. */
  static String address(String raw) {
    var angle = ANGLE.matcher(raw);
    var candidate = angle.find() ? angle.group(1) : raw.strip();
    return ADDRESS.matcher(candidate).matches() ? candidate.toLowerCase(Locale.ROOT) : "";
  }

  /** Of To and its like; the first few hundred. */
  static List<String> addresses(List<String> raw) {
    return raw.stream()
        .flatMap(line -> ADDRESS.matcher(line).results())
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .distinct()
        .limit(MOST_ADDRESSES)
        .toList();
  }

  static String messageId(String raw) {
    var angle = ANGLE.matcher(raw);
    var id = angle.find() ? angle.group(1) : raw.strip();
    return id.matches("[\\x21-\\x7e]{1,300}") ? id : "";
  }

  /** A file's own name: no folders, nothing invisible, not too long; its ending stays. */
  static String file(String given, int number) {
    var last = given.replace('\\', '/').replaceAll("/+$", "");
    var name = UNSAFE.matcher(last.substring(last.lastIndexOf('/') + 1)).replaceAll("").strip();
    var bare = name.replaceAll("^[.\\s]+", "");
    return bare.isEmpty() ? "part-" + number : shortened(bare);
  }

  private static String shortened(String name) {
    var signs = name.codePointCount(0, name.length());
    if (signs <= LONGEST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
  }
}
