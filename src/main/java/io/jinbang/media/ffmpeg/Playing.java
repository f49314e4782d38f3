package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Facts;
import java.util.ArrayList;
import java.util.List;

/** How a film is made playable everywhere: copied where it already is, encoded where not. */
final class Playing {
  private static final String FIT =
      "scale=w='2*trunc(iw*sar*min(1,1080/min(iw*sar,ih))/2)'"
          + ":h='2*trunc(ih*min(1,1080/min(iw*sar,ih))/2)':flags=bicubic,setsar=1";
  private static final String TO_SDR =
      "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv,";

  /**
   * Seconds between key frames up to which streams are copied. A seek decodes from the key frame
   * before it; what editing programs write by themselves (x264: 250 pictures) stays below.
   */
  static final double FARTHEST_KEYS = 12;

  private Playing() {}

  /**
   * H.264 with 8 bits and 4:2:0, progressive, not HDR, and AAC or no sound: every browser plays it;
   * with key frames near enough to each other to jump about in.
   */
  static boolean already(Facts facts) {
    var picture = facts.picture();
    var sound = facts.sound();
    return facts.container().boxes()
        && picture != null
        && picture.codec().equals("h264")
        && picture.bitDepth() == 8
        && picture.chroma().equals("4:2:0")
        && picture.hdr().isEmpty()
        && !picture.interlaced()
        && picture.longestGop() <= FARTHEST_KEYS
        && (sound == null || sound.codec().equals("aac"));
  }

  static List<String> arguments(String demuxer, Facts facts, String output) {
    var arguments = new ArrayList<>(Gate.input(demuxer));
    arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-dn", "-sn"));
    arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
    arguments.addAll(already(facts) ? List.of("-c", "copy") : encoding(facts));
    arguments.addAll(label(facts, "+faststart"));
    arguments.addAll(List.of("-f", "mp4", "-y", output));
    return arguments;
  }

  /** Only named keys keep a name of our choice; they are written where the flag says so. */
  static List<String> label(Facts facts, String flags) {
    return facts.aiLabel() == null
        ? List.of("-movflags", flags)
        : List.of(
            "-metadata", "AIGC=" + facts.aiLabel(), "-movflags", flags + "+use_metadata_tags");
  }

  private static List<String> encoding(Facts facts) {
    var picture = facts.picture();
    var hdr = picture != null && (picture.hdr().equals("pq") || picture.hdr().equals("hlg"));
    return List.of(
        "-vf",
        "bwdif=deint=interlaced," + (hdr ? TO_SDR : "") + FIT + ",format=yuv420p",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-crf",
        "21",
        "-profile:v",
        "high",
        "-force_key_frames",
        "expr:gte(t,n_forced*2)",
        "-fps_mode",
        "vfr",
        "-enc_time_base:v",
        "demux",
        "-c:a",
        "aac",
        "-b:a",
        "160k",
        "-ac",
        "2",
        "-ar",
        "48000");
  }
}
