package io.jinbang.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.media.AiLabel;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Onlooker;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rungs of real films, made by the bundled FFmpeg. Each picture of the films here carries its own
 * number, in eight upright stripes, black for 0 and white for 1.
 */
class PackedTests {
  private static final FfmpegGateway FFMPEG =
      FfmpegGateway.open(Path.of("target/ffmpeg").toAbsolutePath());
  private static final PlayGateway PLAY = new PlayGateway(FFMPEG);
  private static final String SOUND = "sine=frequency=440:d=9";

  @TempDir Path home;

  /** Nine seconds, 25 pictures each. */
  private static String numbered(String size) {
    return "nullsrc=s=64x36:r=25:d=9,format=yuv420p,"
        + "geq=lum='if(mod(floor(N/pow(2\\,floor(X*8/W)))\\,2)\\,235\\,16)':cb=128:cr=128,"
        + ("scale=" + size + ":flags=neighbor,setsar=1");
  }

  private Path film(String name, String picture, String... more) {
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
    arguments.addAll(List.of("-f", "lavfi", "-i", SOUND, "-shortest"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
    arguments.addAll(List.of("-g", "50", "-bf", "2", "-c:a", "aac"));
    arguments.addAll(List.of(more));
    return FFMPEG.make(arguments, home.resolve(name));
  }

  private Path copy(Path film) {
    var copy = home.resolve("copy-" + film.getFileName() + ".mp4");
    FFMPEG.playable(film, facts(film), copy, Progress.ignored());
    return copy;
  }

  private static Facts facts(Path film) {
    return (Facts) FFMPEG.probe(film);
  }

  private static Facts.Picture picture(Path film) {
    return Objects.requireNonNull(facts(film).picture());
  }

  private Path rung(Path copy, String name) {
    var scale = Ladder.scale(name, picture(copy)).orElse(null);
    assertThat(scale == null).isEqualTo(name.equals(Ladder.SOURCE));
    return PLAY.pack(copy, facts(copy), scale, home.resolve(name + ".mp4"), Progress.ignored());
  }

  /** The number on the picture shown at a moment, or -1 for none. */
  private int shownAt(Path film, double at) throws IOException {
    var arguments =
        List.of(
            "-ss",
            String.valueOf(at),
            "-i",
            film.toString(),
            "-frames:v",
            "1",
            "-vf",
            "scale=8:1:flags=area,format=gray",
            "-f",
            "rawvideo");
    var gray = Files.readAllBytes(FFMPEG.make(arguments, home.resolve("gray.raw")));
    var number = 0;
    for (var i = 0; i < 8; i++) {
      number |= (gray[i] & 0xff) > 127 ? 1 << i : 0;
    }
    return number;
  }

  private void holds(Path rung, double seconds) throws IOException {
    var packed = Packed.of(rung);
    var pieces = Playlist.of(packed).pieces();
    assertThat(pieces.stream().mapToDouble(Packed.Fragment::seconds).sum())
        .isCloseTo(seconds, within(0.04));
    assertThat(pieces.getFirst().seconds()).isCloseTo(2, within(0.05));
    var end = pieces.getLast().offset() + pieces.getLast().length();
    assertThat(end).isEqualTo(Files.size(rung));
    for (var piece : pieces) {
      decodes(rung, packed, piece);
    }
  }

  /** Header and one piece are a film by themselves. */
  private void decodes(Path rung, Packed packed, Packed.Fragment piece) throws IOException {
    var all = Files.readAllBytes(rung);
    var from = (int) piece.offset();
    var alone = Arrays.copyOf(all, (int) (packed.header() + piece.length()));
    System.arraycopy(all, from, alone, (int) packed.header(), (int) piece.length());
    var file = Files.write(home.resolve("piece.mp4"), alone);
    var measured =
        Objects.requireNonNull(
            FFMPEG.decode(file, facts(file), Progress.ignored(), Onlooker.none()));
    assertThat(measured.errorCount()).isZero();
    assertThat(measured.frames())
        .isCloseTo(Math.round(piece.seconds() * picture(rung).frameRate()), within(1L));
  }

  @Test
  void every_piece_of_every_rung_decodes_and_together_they_last_as_long_as_the_film()
      throws IOException {
    var copy = copy(film("wide.mp4", numbered("960x540")));
    for (var name : List.of(Ladder.SOURCE, "480")) {
      holds(rung(copy, name), 9);
    }
  }

  @Test
  void a_second_is_the_same_second_on_every_rung() throws IOException {
    var film = film("wide.mp4", numbered("960x540"));
    var copy = copy(film);
    var rungs = List.of(copy, rung(copy, Ladder.SOURCE), rung(copy, "480"));
    for (var at : List.of(0.0, 0.04, 1.0, 1.98, 3.5, 4.0, 6.46, 8.9)) {
      var source = shownAt(film, at);
      assertThat(source).isEqualTo((int) Math.ceil(at * 25 - 1e-6));
      for (var rung : rungs) {
        assertThat(shownAt(rung, at)).as("%s at %s", rung.getFileName(), at).isEqualTo(source);
      }
    }
  }

  @Test
  void pictures_of_uneven_length_keep_their_moments() throws IOException {
    var uneven = numbered("960x540") + ",select='not(between(mod(n\\,25)\\,5\\,15))'";
    var film = film("uneven.mp4", uneven, "-fps_mode", "vfr", "-enc_time_base", "1/90000");
    assertThat(picture(film).variableFrameRate()).isTrue();
    var encoded = film("uneven.mkv", uneven, "-fps_mode", "vfr", "-c:v", "mpeg4", "-q:v", "2");
    for (var from : List.of(film, encoded)) {
      var copy = copy(from);
      var rung = rung(copy, "480");
      for (var at : List.of(0.1, 0.64, 1.16, 2.7, 5.02, 7.64)) {
        assertThat(shownAt(rung, at)).as("at %s", at).isEqualTo(shownAt(film, at));
      }
      var sound = Objects.requireNonNull(facts(rung).sound());
      assertThat(sound.duration()).isCloseTo(9, within(0.05));
    }
  }

  @Test
  void upright_films_are_measured_by_their_short_side() throws IOException {
    var upright = copy(film("upright.mp4", numbered("540x960")));
    assertThat(picture(rung(upright, "480")).width()).isEqualTo(480);
    assertThat(picture(rung(upright, "480")).height()).isEqualTo(854); // 480 * 16 / 9 = 853.3
    var lying = film("lying.mp4", numbered("960x540"));
    var turned = home.resolve("turned.mp4");
    FFMPEG.make(List.of("-display_rotation", "90", "-i", lying.toString(), "-c", "copy"), turned);
    var copy = copy(turned);
    assertThat(picture(copy).width()).isEqualTo(540);
    var small = picture(rung(copy, "480"));
    assertThat(List.of(small.width(), small.height(), small.rotation()))
        .containsExactly(480, 854, 0);
  }

  @Test
  void a_silent_film_has_rungs_of_pictures_only() throws IOException {
    var mute = copy(film("mute.mp4", numbered("960x540"), "-an"));
    var rung = rung(mute, "480");
    assertThat(facts(rung).sound()).isNull();
    assertThat(Packed.of(rung).codecs()).matches("avc1\\.64[0-9a-f]{4}");
    holds(rung, 9);
  }

  @Test
  void high_dynamic_range_is_mapped_before_it_reaches_any_rung() {
    var pq = "colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:log-level=none";
    var film =
        film(
            "hdr.mp4",
            "testsrc2=s=960x540:r=25:d=1,format=yuv420p10le,setparams="
                + "color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc",
            "-c:v",
            "libx265",
            "-pix_fmt",
            "yuv420p10le",
            "-color_primaries",
            "bt2020",
            "-color_trc",
            "smpte2084",
            "-colorspace",
            "bt2020nc",
            "-x265-params",
            pq);
    assertThat(picture(film).hdr()).isEqualTo("pq");
    var rung = picture(rung(copy(film), "480"));
    assertThat(rung.hdr()).isEmpty();
    assertThat(rung.bitDepth()).isEqualTo(8);
    assertThat(rung.codec()).isEqualTo("h264");
  }

  @Test
  void odd_sizes_become_even() {
    var odd = film("odd.mp4", "testsrc2=s=963x541:r=25:d=1", "-pix_fmt", "yuv444p");
    var rung = picture(rung(copy(odd), "480"));
    assertThat(List.of(rung.codedWidth() % 2, rung.codedHeight() % 2)).containsExactly(0, 0);
    assertThat(rung.height()).isEqualTo(480);
  }

  @Test
  void the_label_of_generated_content_stands_in_the_header_of_every_rung() throws IOException {
    var label = new AiLabel("示例生成工具", "p-1", "", "").json();
    var film =
        film(
            "labelled.mp4",
            numbered("960x540"),
            "-metadata",
            "AIGC=" + label,
            "-movflags",
            "use_metadata_tags");
    var copy = copy(film);
    for (var name : List.of(Ladder.SOURCE, "480")) {
      var rung = rung(copy, name);
      assertThat(facts(rung).aiLabel()).isEqualTo(label);
      var header = Arrays.copyOf(Files.readAllBytes(rung), (int) Packed.of(rung).header());
      assertThat(new String(header, StandardCharsets.UTF_8)).contains(label);
    }
    var off =
        PLAY.pack(
            copy, facts(copy).labelled(null), null, home.resolve("off.mp4"), Progress.ignored());
    assertThat(facts(off).aiLabel()).isNull();
  }

  @Test
  void the_playlists_are_as_the_standard_has_them() {
    var packed =
        new Packed(
            100,
            List.of(
                new Packed.Fragment(150, 1000, 2),
                new Packed.Fragment(1150, 500, 2),
                new Packed.Fragment(1650, 600, 2),
                new Packed.Fragment(2250, 300, 0.48)),
            "avc1.64001e,mp4a.40.2");
    var playlist = Playlist.of(packed);
    assertThat(playlist.text("480-0a.mp4"))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="480-0a.mp4",BYTERANGE="100@0"
            #EXTINF:2.000000,
            #EXT-X-BYTERANGE:1000@150
            480-0a.mp4
            #EXTINF:4.000000,
            #EXT-X-BYTERANGE:1100@1150
            480-0a.mp4
            #EXTINF:0.480000,
            #EXT-X-BYTERANGE:300@2250
            480-0a.mp4
            #EXT-X-ENDLIST
            """);
    // 300 bytes in .48 s are 5,000 bits per second; 2,400 bytes in 6.48 s are 2,963
    assertThat(playlist.peak()).isEqualTo(5000);
    assertThat(playlist.average()).isEqualTo(2963);
  }

  @Test
  void no_film_is_offered_above_itself() {
    assertThat(Ladder.of(check(1920, 1080, "h264"))).containsExactly("480", "source", "720");
    assertThat(Ladder.of(check(3840, 2160, "h264")))
        .containsExactly("480", "source", "720", "1080");
    assertThat(Ladder.of(check(3840, 2160, "hevc"))).containsExactly("480", "source", "720");
    assertThat(Ladder.of(check(480, 854, "h264"))).containsExactly("source");
    assertThat(Ladder.of(check(720, 1280, "h264"))).containsExactly("480", "source");
  }

  private static io.jinbang.media.Film.Check check(int width, int height, @Nullable String codec) {
    return new io.jinbang.media.Film.Check(
        io.jinbang.media.Film.Verdict.PASS,
        "mp4",
        codec,
        "aac",
        width,
        height,
        9,
        25,
        true,
        List.of());
  }
}
