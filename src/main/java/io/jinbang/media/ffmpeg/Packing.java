package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a playable copy becomes one fragmented file (CMAF) for adaptive streaming: a fragment for
 * each key frame, an index of all of them in front. Times stay those of the copy, by edit list, so
 * that a second is the same second on every rung.
 */
final class Packing {
  private static final String FRAGMENTS =
      "+frag_keyframe+delay_moov+default_base_moof+global_sidx+skip_trailer";

  private Packing() {}

  static List<String> arguments(String demuxer, Facts copy, @Nullable Scale scale, String output) {
    var arguments = new ArrayList<>(List.of("-progress", "pipe:2", "-stats_period", "1"));
    arguments.addAll(Gate.input(demuxer));
    arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-dn", "-sn"));
    arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
    arguments.addAll(scale == null ? List.of("-c", "copy") : smaller(scale));
    arguments.addAll(Playing.label(copy, FRAGMENTS));
    arguments.addAll(List.of("-f", "mp4", "-y", output));
    return arguments;
  }

  /** Key frames every two seconds and nowhere else, so that pieces are even; sound as it is. */
  private static List<String> smaller(Scale scale) {
    var most = scale.kilobits() + "k";
    return List.of(
        "-vf",
        "scale=" + scale.width() + ":" + scale.height() + ":flags=bicubic,setsar=1,format=yuv420p",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-crf",
        "23",
        "-maxrate",
        most,
        "-bufsize",
        2 * scale.kilobits() + "k",
        "-profile:v",
        "high",
        "-sc_threshold",
        "0",
        "-g",
        "600",
        "-force_key_frames",
        "expr:gte(t,n_forced*2)",
        "-fps_mode",
        "vfr",
        "-enc_time_base:v",
        "demux",
        "-c:a",
        "copy");
  }
}
