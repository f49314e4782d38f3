package io.jinbang.media.ffmpeg;

import java.util.List;
import java.util.Set;

/** The codecs we let FFmpeg decode: those films really come in, whose decoders are well tested. */
public final class Codecs {
  private static final Set<String> DECODED =
      Set.of(
          "h264",
          "hevc",
          "av1",
          "vp8",
          "vp9",
          "mpeg4",
          "mpeg2video",
          "mjpeg",
          "prores",
          "dnxhd",
          "h263",
          "aac",
          "mp3",
          "ac3",
          "eac3",
          "opus",
          "vorbis",
          "flac",
          "alac",
          "amr_nb",
          "amr_wb",
          "pcm_s16le",
          "pcm_s16be",
          "pcm_s24le",
          "pcm_s24be",
          "pcm_s32le",
          "pcm_s32be",
          "pcm_f32le",
          "pcm_f32be",
          "pcm_u8",
          "pcm_s8",
          "pcm_mulaw",
          "pcm_alaw");

  /** FFmpeg's names of the decoders behind {@link #DECODED}. */
  static final String WHITELIST =
      "h264,hevc,libdav1d,libaom-av1,av1,vp8,vp9,mpeg4,mpeg2video,mjpeg,prores,dnxhd,h263,"
          + "aac,mp3,mp3float,ac3,eac3,opus,vorbis,flac,alac,amrnb,amrwb,"
          + "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,"
          + "pcm_u8,pcm_s8,pcm_mulaw,pcm_alaw";

  private Codecs() {}

  /** All of them, in order of their names. */
  public static List<String> all() {
    return DECODED.stream().sorted().toList();
  }

  /** Whether a codec, as ffprobe names it, is decoded. */
  public static boolean decodable(String codec) {
    return DECODED.contains(codec);
  }
}
