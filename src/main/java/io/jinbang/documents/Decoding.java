package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of a text file into words: by its mark, else UTF-8, else UTF-16, else GB 18030, each
 * taken only if every byte fits. A guess that does not fit is never forced.
 */
final class Decoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What stands in a text that was once read with the wrong table. */
  private static final List<String> SCARS = List.of("\uFFFD", "锟斤拷", "烫烫烫", "ï¿½");

  private Decoding() {}

  static String words(byte[] bytes) {
    var words =
        candidates(bytes)
            .flatMap(charset -> strict(bytes, charset).stream())
            .filter(Decoding::isText)
            .findFirst()
            .orElseThrow(BadFile.UNKNOWN::refusal);
    BadFile.GARBLED.when(SCARS.stream().anyMatch(words::contains));
    return words.startsWith("\uFEFF") ? words.substring(1) : words;
  }

  private static Stream<Charset> candidates(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Stream.of(UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Stream.of(UTF_16BE);
    }
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        ? Stream.of(UTF_8)
        : Stream.of(UTF_8, UTF_16LE, UTF_16BE, GB18030).filter(each -> fits(bytes, each));
  }

  /** In UTF-16 without a mark, the signs and line ends of a table show as null bytes. */
  private static boolean fits(byte[] bytes, Charset charset) {
    var nulls = new int[2];
    for (var at = 0; at < bytes.length; at++) {
      nulls[at % 2] += bytes[at] == 0 ? 1 : 0;
    }
    if (charset == UTF_16LE) {
      return nulls[1] > 0 && nulls[0] == 0;
    }
    return charset == UTF_16BE ? nulls[0] > 0 && nulls[1] == 0 : nulls[0] + nulls[1] == 0;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      return Optional.empty();
    }
  }

  private static boolean isText(String words) {
    return words.chars().noneMatch(each -> each < ' ' && "\t\r\n\f\u001A".indexOf(each) < 0);
  }

  static boolean startsWith(byte[] bytes, int... beginning) {
    for (var at = 0; at < beginning.length; at++) {
      if (bytes.length <= at || (bytes[at] & 0xFF) != beginning[at]) {
        return false;
      }
    }
    return true;
  }
}
