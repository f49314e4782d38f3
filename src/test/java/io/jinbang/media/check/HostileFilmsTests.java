package io.jinbang.media.check;

import static io.jinbang.media.probe.BoxBuilder.box;
import static io.jinbang.media.probe.BoxBuilder.film;
import static io.jinbang.media.probe.BoxBuilder.ftyp;
import static io.jinbang.media.probe.BoxBuilder.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.Film.Verdict;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files made to do harm, through the whole check: container verdict, FFmpeg where it may see them.
 * None may pass, open another file, or take long.
 */
@Timeout(60)
class HostileFilmsTests {
  private static final TechnicalRules RULES =
      new TechnicalRules(
          List.of("mp4"),
          Duration.ZERO,
          Duration.ofHours(100_000_000),
          0,
          List.of(),
          TechnicalRules.Audio.OPTIONAL,
          Long.MAX_VALUE);

  @TempDir static Path folder;
  private static TechnicalChecks checks;

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(
        FfmpegGateway.class.getResource("/native/ffmpeg.jar") != null, "FFmpeg bundled");
    checks = new TechnicalChecks(FfmpegGateway.open(folder.resolve("native")));
  }

  private static Judgement check(String name, byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    return checks.check(file, RULES, Progress.ignored()).judgement();
  }

  private static List<String> codes(Judgement judgement) {
    return judgement.findings().stream().map(Finding::code).toList();
  }

  /** Rows 1 to 6, 12 and 14 of the list of attacks; FFmpeg never sees them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hls      | #EXTM3U;#EXTINF:3,;file:///etc/hostname;#EXT-X-ENDLIST
          itself   | #EXTM3U;#EXTINF:3,;itself.mp4
          dash     | <?xml version="1.0"?><MPD><Period><BaseURL>file:///etc/hostname</BaseURL></Period></MPD>
          far      | <MPD><BaseURL>http://192.0.2.1/x.mp4</BaseURL></MPD>
          ffconcat | ffconcat version 1.0;file 'file:///etc/hostname'
          concat   | concat:/etc/hostname|x.mp4
          subfile  | subfile,,start,0,end,10,,:/etc/hostname
          data     | data:video/mp4;base64,AAAA
          svg      | <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/hostname"/></svg>
          vtt      | WEBVTT;;00:00.000 --> 00:01.000;<script>alert(1)</script>
          ass      | [Script Info];Title: x;[Fonts]
          """)
  void lists_and_texts_are_no_films_whatever_their_name(String name, String text)
      throws IOException {
    var judgement = check(name + ".mp4", text.replace(';', '\n').getBytes(StandardCharsets.UTF_8));
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(codes(judgement)).containsExactly("container");
  }

  @Test
  void huge_dimensions_are_stated_and_never_decoded() throws IOException {
    var judgement = check("huge.mp4", film().sized(65_535, 65_535).mp4());
    assertThat(judgement.facts().picture().width()).isEqualTo(65_535);
    var file = folder.resolve("huge.mp4");
    assertThat(checks.check(file, RULES, Progress.ignored()).measured()).isNull();
  }

  @Test
  void a_million_hours_are_stated_and_never_decoded() throws IOException {
    var bytes = film().lasting(3_600_000_000L / 30).mp4();
    var checked =
        checks.check(Files.write(folder.resolve("long.mp4"), bytes), RULES, Progress.ignored());
    assertThat(checked.measured()).isNull();
    assertThat(checked.judgement().passes()).isFalse();
  }

  @Test
  void ten_thousand_tracks_are_refused() throws IOException {
    var traks = new byte[10_000][];
    Arrays.fill(traks, box("trak", new byte[8]));
    var bytes = join(ftyp("isom"), box("moov", traks), box("mdat", new byte[100]));
    var judgement = check("tracks.mp4", bytes);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(codes(judgement)).containsExactly("corrupt");
  }

  @Test
  void a_page_that_is_a_film_as_well_is_judged_as_a_film_only() throws IOException {
    var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    var whole = join(box("free", page), film().lasting(2).mp4());
    var judgement = check("page.mp4", whole);
    assertThat(judgement.facts()).isNotNull(); // and served as a download only: FilmPagesTests
    assertThat(check("film.html", join(page, film().mp4())).verdict())
        .isEqualTo(Verdict.UNREADABLE);
  }

  @Test
  void nothing_half_a_film_and_one_without_index_are_incomplete() throws IOException {
    var whole = film().lasting(2).mp4();
    assertThat(codes(check("empty.mp4", new byte[0]))).containsExactly("truncated");
    assertThat(codes(check("cut.mp4", Arrays.copyOf(whole, 300)))).containsExactly("truncated");
    var headless = join(ftyp("isom"), box("mdat", new byte[1000]));
    assertThat(codes(check("headless.mp4", headless))).containsExactly("truncated");
  }

  @Test
  void a_picture_that_would_flood_the_memory_is_only_named() throws IOException {
    var png =
        join(
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            box("IHDR", new byte[] {0x7f, -1, -1, -1, 0x7f, -1, -1, -1, 8, 2, 0, 0, 0}));
    var judgement = check("flood.mp4", png);
    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(codes(judgement)).containsExactly("container");
  }

  @Test
  void a_name_is_only_a_name() throws IOException {
    for (var name : List.of("-i", "a\nb.mp4", "x\u202e4pm.mp4", "n".repeat(251) + ".mp4")) {
      assertThat(codes(check(name, new byte[0]))).containsExactly("truncated");
    }
  }
}
