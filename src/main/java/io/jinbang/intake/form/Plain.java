package io.jinbang.intake.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is typed in many ways, in one. */
final class Plain {
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
  private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n"
              + "]]|[\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]");

  private Plain() {}

  /** Letters and digits alone, in lower case: for comparing, never for keeping. */
  static String normal(String text) {
    return SILENT.matcher(half(text).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The same without what stands in brackets, such as “（必填）”. */
  static String heading(String text) {
    var half = half(text).toLowerCase(Locale.ROOT);
    var bare = SILENT.matcher(REMARK.matcher(half).replaceAll("")).replaceAll("");
    return bare.isEmpty() ? SILENT.matcher(half).replaceAll("") : bare;
  }

  /** Full-width letters and digits as half-width ones. */
  static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Without what cannot be seen and blanks around it. */
  static String clean(String text) {
    return INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
  }

  static String line(String text) {
    return clean(text).replaceAll("\\s*\\n\\s*", " ");
  }
}
