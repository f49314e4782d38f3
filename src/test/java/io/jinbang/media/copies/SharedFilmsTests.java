package io.jinbang.media.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinbang.media.fingerprint.Edit;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Likenesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real films, where they lie beside the clone. */
class SharedFilmsTests {
  private static final Path SOURCES =
      Path.of(System.getProperty("jinbang.shared", "../shared"), "media", "sources");

  @TempDir Path directory;
  private final Shelf shelf = new Shelf();

  private Fingerprint source(String name) throws Unusable {
    var film = SOURCES.resolve(name);
    assumeTrue(Files.exists(film));
    return shelf.fingerprint(film);
  }

  @Test
  void a_mirrored_cropped_and_faster_copy_is_found_and_its_edits_named() throws Exception {
    var source = source("s16.mp4");
    var copy =
        shelf
            .ffmpeg()
            .make(
                List.of(
                    "-i",
                    SOURCES.resolve("s16.mp4").toAbsolutePath().toString(),
                    "-vf",
                    "hflip,crop=iw*0.8:ih*0.8,setpts=PTS/1.25,scale=320:-2",
                    "-an",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "ultrafast",
                    "-pix_fmt",
                    "yuv420p"),
                directory.resolve("copy.mp4"));
    var found = Likenesses.compare(source, shelf.fingerprint(copy));
    assertThat(found.match()).isTrue();
    assertThat(found.mirrored()).isTrue();
    assertThat(found.speed()).isCloseTo(0.8, within(0.06));
    assertThat(found.edits()).contains(Edit.MIRRORED, Edit.CROPPED, Edit.FASTER);
  }

  @Test
  void the_same_camera_at_another_time_is_no_copy() throws Exception {
    assertThat(Likenesses.compare(source("s05.mp4"), source("s18.mp4")).match()).isFalse();
  }
}
