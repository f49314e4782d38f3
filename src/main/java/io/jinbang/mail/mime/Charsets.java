package io.jinbang.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes as text, whatever character set they claim. Valid UTF-8 is UTF-8, since no other encoding
 * of Chinese looks like it by accident; then what was declared, then GB18030, of which GBK and
 * GB2312 are parts.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Declared by programs that never asked. */
  private static final Set<String> MEANS_NOTHING =
      Set.of("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "gb2312", "gbk", "x-gbk");

  /** Their bytes are all ASCII or twice as many: they cannot be found out, only believed. */
  private static final Set<String> BELIEVED =
      Set.of(
          "utf-16", "utf-16le", "utf-16be", "utf-32", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312");

  private Charsets() {}

  static String decode(byte[] bytes, String declared) {
    var name = declared.strip().toLowerCase(Locale.ROOT);
    if (BELIEVED.contains(name)) {
      return charset(name).flatMap(set -> strict(bytes, set)).orElseGet(() -> guess(bytes, name));
    }
    return guess(bytes, name);
  }

  private static String guess(byte[] bytes, String name) {
    return strict(bytes, StandardCharsets.UTF_8)
        .or(
            () ->
                MEANS_NOTHING.contains(name)
                    ? Optional.empty()
                    : charset(name).flatMap(set -> strict(bytes, set)))
        .or(() -> strict(bytes, GB18030))
        .or(() -> charset(name).flatMap(set -> strict(bytes, set)))
        .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8))
        .replace("\ufeff", "");
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
