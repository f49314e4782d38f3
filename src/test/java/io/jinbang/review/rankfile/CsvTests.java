package io.jinbang.review.rankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTests {
  @TempDir Path dir;

  @Test
  void cells_are_split_at_commas_and_stripped() {
    assertThat(Csv.parse("a, b ,c\n1,,3\n"))
        .containsExactly(
            new Csv.Row(1, List.of("a", "b", "c")), new Csv.Row(2, List.of("1", "", "3")));
  }

  @Test
  void quoted_cells_hold_commas_quotes_and_line_ends() {
    assertThat(Csv.parse("\"a,b\",\"say \"\"so\"\"\"\r\n\"two\nlines\",x\r\nlast,line"))
        .containsExactly(
            new Csv.Row(1, List.of("a,b", "say \"so\"")),
            new Csv.Row(2, List.of("two\nlines", "x")),
            new Csv.Row(4, List.of("last", "line")));
  }

  @Test
  void the_mark_blank_lines_and_old_line_ends_are_no_trouble() {
    assertThat(Csv.parse("\uFEFFa,b\r\r\n\r,,\r1,2,\r"))
        .containsExactly(new Csv.Row(1, List.of("a", "b")), new Csv.Row(5, List.of("1", "2", "")));
  }

  @Test
  void a_quote_left_open_is_refused_where_it_opened() {
    assertThatThrownBy(() -> Csv.parse("a,b\n1,\"2\n3,4\n"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("line 2"));
  }

  @Test
  void gzip_and_gb18030_are_recognised_by_their_bytes() throws IOException {
    var file = dir.resolve("scores.dat");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("作品,分数\n示例,9\n".getBytes(Charset.forName("GB18030")));
    }

    assertThat(Csv.read(file).getLast().cells()).containsExactly("示例", "9");
  }

  @Test
  void a_file_that_is_not_there_or_broken_is_refused() throws IOException {
    assertThatThrownBy(() -> Csv.read(dir.resolve("none.csv"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Csv.read(dir)).isInstanceOf(Refusal.class);
    var broken = Files.write(dir.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    assertThatThrownBy(() -> Csv.read(broken)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_unpacks_to_more_than_64_mb_is_refused() throws IOException {
    var bomb = dir.resolve("bomb.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (var i = 0; i < 65; i++) {
        out.write(new byte[1 << 20]);
      }
    }

    assertThatThrownBy(() -> Csv.read(bomb)).hasMessageContaining("64 MB");
  }
}
