package io.jinbang.media.upload;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code Upload-Metadata} of the tus creation extension: pairs of an ASCII key and a Base64 value,
 * separated by commas. Read strictly; unknown keys are kept and ignored.
 *
 * @param raw as sent
 * @param subject what the film is for
 * @param name file name, at most 255 bytes of UTF-8, without control or direction characters; it is
 *     shown to people and never used as a path
 */
record Metadata(String raw, UUID subject, String name) {
  private static final int MAX_HEADER = 4096;
  private static final int MAX_NAME = 255;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]+");

  /** Controls, and the marks that make a name read in another order than it is. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");

  static Metadata read(@Nullable String header) {
    if (header == null || header.length() > MAX_HEADER) {
      throw malformed("Upload-Metadata");
    }
    var pairs = pairs(header);
    return new Metadata(header, subject(pairs.get("subject")), name(pairs.get("filename")));
  }

  private static Map<String, String> pairs(String header) {
    var pairs = new HashMap<String, String>();
    for (var pair : header.split(",", -1)) {
      var parts = pair.strip().split(" ", -1);
      if (parts.length > 2 || !KEY.matcher(parts[0]).matches()) {
        throw malformed("Upload-Metadata");
      }
      var value = parts.length == 1 ? "" : decode(parts[1]);
      if (pairs.put(parts[0], value) != null) {
        throw malformed("Upload-Metadata");
      }
    }
    return pairs;
  }

  private static String decode(String value) {
    try {
      var bytes = Base64.getDecoder().decode(value);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw malformed("Upload-Metadata");
    }
  }

  private static UUID subject(@Nullable String value) {
    try {
      return UUID.fromString(value == null ? "" : value);
    } catch (IllegalArgumentException e) {
      throw malformed("subject");
    }
  }

  private static String name(@Nullable String value) {
    var name = value == null ? "" : INVISIBLE.matcher(value).replaceAll("").strip();
    if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME) {
      throw Refusal.invalid(
          "filename",
          Text.of("文件名为空或太长", "The file name is empty or too long"),
          Text.of(
              "请把文件改成短一些的名字再选（最多 255 个字节，约 80 个汉字）。",
              "Give the file a shorter name, 255 bytes at most, and choose it again."));
    }
    return name;
  }

  private static Rejection malformed(String field) {
    return new Rejection(
        400,
        "malformed",
        Problem.at(
            field,
            "上传请求写得不对：" + field,
            "The upload request is malformed: " + field,
            "请刷新页面后重新选择文件。",
            "Reload the page and choose the file again."));
  }
}
