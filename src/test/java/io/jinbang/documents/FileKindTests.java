package io.jinbang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTests {

  @Test
  void a_file_is_what_its_bytes_say() throws IOException {
    assertThat(FileKind.of("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8))).contains(FileKind.PDF);
    assertThat(FileKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
        .contains(FileKind.JPEG);
    assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
        .contains(FileKind.PNG);
    assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml")))
        .contains(FileKind.DOCX);
    assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
  }

  @Test
  void what_is_none_of_these_is_nothing() throws IOException {
    assertThat(FileKind.of("<html><script>1</script>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(FileKind.of("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(FileKind.of(new byte[0])).isEmpty();
    assertThat(FileKind.of(zip("evil.exe"))).isEmpty();
    assertThat(FileKind.of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
  }

  @Test
  void a_broken_archive_is_nothing() throws IOException {
    var whole = zip("word/document.xml");

    for (var length = 0; length < whole.length; length++) {
      assertThat(FileKind.of(Arrays.copyOf(whole, length))).isEmpty();
    }
    var lying = whole.clone();
    lying[whole.length - 6] = (byte) 0xff; // the directory begins behind the end of the file
    lying[whole.length - 3] = (byte) 0x7f;
    assertThat(FileKind.of(lying)).isEmpty();
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
      }
    }
    return bytes.toByteArray();
  }
}
