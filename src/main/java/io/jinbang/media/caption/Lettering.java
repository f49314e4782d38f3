package io.jinbang.media.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which letters bytes stand for: by their mark, else UTF-8 where they are that exactly, else GB
 * 18030, which GBK and GB 2312 are part of, where they are that exactly.
 */
final class Lettering {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** No letters of any text, but tab and line ends; and marks that turn the order of letters. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x01-\\x08\\x0b\\x0e-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private Lettering() {}

  /** Without what cannot be seen; empty where the bytes are no text. */
  static Optional<String> read(byte[] bytes) {
    return (switch (mark(bytes)) {
          case 0xfffe -> decoded(bytes, 2, StandardCharsets.UTF_16LE);
          case 0xfeff -> decoded(bytes, 2, StandardCharsets.UTF_16BE);
          default -> decoded(bytes, 0, StandardCharsets.UTF_8).or(() -> decoded(bytes, 0, GB18030));
        })
        .filter(text -> text.indexOf('\0') < 0)
        .map(text -> UNSEEN.matcher(text).replaceAll(""));
  }

  private static int mark(byte[] bytes) {
    return bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
  }

  private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return Optional.of(text.toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
