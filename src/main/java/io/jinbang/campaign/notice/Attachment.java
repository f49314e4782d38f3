package io.jinbang.campaign.notice;

import io.jinbang.documents.FileKind;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Locale;

/**
 * A file that goes with a notice. Only ever handed out as a download.
 *
 * @param name safe in a header and on a disk; ends as its kind says
 * @param size in bytes
 */
public record Attachment(Id<Attachment> id, String name, FileKind kind, long size) {
  static final int MOST = 5;
  static final int LARGEST = 10 * 1024 * 1024;
  private static final int LONGEST_NAME = 100;

  /**
   * What a file is taken as.
   *
   * @throws Refusal where its bytes are none of the kinds we pass on
   */
  static Attachment of(String name, byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LARGEST) {
      throw Refusal.invalid(
          "file",
          Text.of("文件是空的，或者超过 10 MB", "The file is empty, or larger than 10 MB"),
          Text.of("请换一个 10 MB 以内的文件。", "Choose one of at most 10 MB."));
    }
    var kind =
        FileKind.of(bytes)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "file",
                        Text.of(
                            "这个文件不是 PDF、Word（.docx）、Excel（.xlsx）、JPEG 或 PNG",
                            "The file is no PDF, Word (.docx), Excel (.xlsx), JPEG or PNG"),
                        Text.of(
                            "请另存为其中一种再上传；带宏的文件不收。",
                            "Save it as one of these; files with macros are not taken.")));
    return new Attachment(Id.random(), safe(name, kind), kind, bytes.length);
  }

  /** The last part of a path, without what a header or a disk could take for something else. */
  private static String safe(String name, FileKind kind) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|;%]", "").strip();
    var stem = clean.contains(".") ? clean.substring(0, clean.lastIndexOf('.')) : clean;
    var bare = stem.replaceAll("^[.\\s]+", "");
    var cut = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    return (cut.isBlank() ? "file" : cut) + "." + kind.extension().toLowerCase(Locale.ROOT);
  }
}
