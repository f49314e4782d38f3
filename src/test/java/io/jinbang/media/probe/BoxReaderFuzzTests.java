package io.jinbang.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The fuzzer's beginnings (tiny films, made with FFmpeg) and whatever it once brought to fall, kept
 * as tests.
 */
class BoxReaderFuzzTests {

  @Test
  void what_once_made_the_reader_fall_does_so_no_more() throws IOException, URISyntaxException {
    var folder = Path.of(BoxReaderFuzzTests.class.getResource("/fuzz/boxes").toURI());
    try (var files = Files.list(folder)) {
      var all = files.sorted().toList();
      assertThat(all).hasSizeGreaterThanOrEqualTo(9);
      for (var file : all) {
        var bytes = Files.readAllBytes(file);
        assertThatNoException()
            .as(file.getFileName().toString())
            .isThrownBy(() -> BoxReaderFuzzing.fuzzerTestOneInput(bytes));
      }
    }
  }
}
