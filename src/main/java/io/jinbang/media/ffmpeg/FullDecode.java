package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.Tracks.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The arguments of the one decode. Every picture is decoded; only few leave FFmpeg, small and gray,
 * for all that can be told from them in this JVM. Pictures are selected, never repeated, so that a
 * claimed gap of a million hours costs nothing. All streams share one pipe, as Matroska.
 */
final class FullDecode {
  /** How thoroughly. */
  enum Pass {
    /** Everything a verdict needs. */
    CHECK,
    /** What an {@link Onlooker} needs. */
    WATCH,
    /** The same from fewer pictures, less exactly decoded; never for a verdict. */
    ARCHIVE
  }

  private static final String EVERY = "select='isnan(prev_selected_t)+gte(t-prev_selected_t,%s)'";
  private static final String MONO = "aresample=8000,aformat=sample_fmts=flt:channel_layouts=mono";
  private static final String STEREO =
      "ebur128=framelog=quiet,aformat=sample_fmts=flt:channel_layouts=stereo";

  private final Pass pass;
  private final Tracks tracks;

  FullDecode(Pass pass, Tracks tracks) {
    this.pass = pass;
    this.tracks = tracks;
  }

  List<String> arguments(String demuxer) {
    var arguments = new ArrayList<>(List.of("-max_error_rate", "1", "-noautorotate"));
    if (pass == Pass.ARCHIVE) {
      arguments.addAll(List.of("-skip_frame", "noref", "-skip_loop_filter", "all"));
    }
    arguments.addAll(Gate.input(demuxer));
    arguments.addAll(List.of("-filter_complex", String.join(";", graph())));
    tracks.roles().forEach(role -> arguments.addAll(List.of("-map", "[" + role + "]")));
    arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
    arguments.addAll(List.of("-fps_mode", "passthrough", "-c:v", "rawvideo"));
    arguments.addAll(List.of("-c:a", "pcm_f32le", "-f", "matroska", "pipe:1"));
    return arguments;
  }

  private List<String> graph() {
    var graph = new ArrayList<String>();
    var full = tracks.roles().contains(Role.FULL);
    if (tracks.roles().contains(Role.SMALL)) {
      graph.add(full ? "[0:V:0]split=2[a][b]" : "[0:V:0]null[a]");
      graph.add("[a]" + small() + "[" + Role.SMALL + "]");
    }
    if (full) {
      graph.add("[b]" + full() + "[" + Role.FULL + "]");
    }
    if (tracks.roles().contains(Role.STEREO)) {
      graph.add("[0:a:0]asplit=2[x][y]");
      graph.add("[x]" + MONO + "[" + Role.MONO + "]");
      graph.add("[y]" + STEREO + "[" + Role.STEREO + "]");
    } else if (tracks.roles().contains(Role.MONO)) {
      graph.add("[0:a:0]" + MONO + "[" + Role.MONO + "]");
    }
    return graph;
  }

  /** Twice as many as an onlooker wants, where times are to be told. */
  private String small() {
    var size = tracks.small();
    return every(pass == Pass.CHECK ? Tracks.APART / 2 : Tracks.APART)
        + ",scale=%d:%d:flags=area,format=gray".formatted(size.width(), size.height())
        + ",sidedata=mode=delete,showinfo=checksum=0";
  }

  private String full() {
    var size = tracks.full();
    return every(tracks.fullApart())
        + ",crop=w='min(iw,%d)':h='min(ih,%d)'".formatted(size.width(), size.height())
        + ",scale=%d:%d,format=gray".formatted(size.width(), size.height());
  }

  private static String every(double seconds) {
    return String.format(Locale.ROOT, EVERY, String.format(Locale.ROOT, "%.3f", seconds - 0.001));
  }
}
