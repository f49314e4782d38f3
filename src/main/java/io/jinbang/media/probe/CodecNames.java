package io.jinbang.media.probe;

import java.util.HashMap;
import java.util.Map;

/**
 * Four-character codes of sample entries and MPEG-4 object types, under the names ffprobe gives
 * them (FFmpeg, {@code libavformat/isom_tags.c} and {@code isom.c}).
 */
final class CodecNames {
  private static final Map<String, String> BY_ENTRY =
      table(
          """
          h264 avc1 avc2 avc3 avc4 dva1 dvav ai12 ai15 ai1q ai5q rv64 xalg
          hevc hvc1 hev1 dvh1 dvhe
          vvc vvc1 vvi1
          evc evc1
          av1 av01 dav1
          vp8 vp08 VP80
          vp9 vp09
          mpeg4 mp4v DIVX XVID 3IV1 3IV2
          h263 h263 s263 H263
          mpeg2video mx5n mx5p mx4n mx4p mx3n mx3p hdv1 hdv2 hdv3 hdv5 hdv6 hdv7 xdv1 xdv2 xdv3 xdv6 \
          xd54 xd55 xd59 xd5a xd5b xd5c xd5d xd5e xd5f mpg2
          mpeg1video mp1v mpg1
          prores apcn apch apcs apco ap4h ap4x aprn
          dnxhd AVdn AVdh
          mjpeg jpeg mjpa AVDJ
          mjpegb mjpb
          png png_
          cinepak cvid
          svq1 SVQ1 svqi
          svq3 SVQ3
          qtrle rle_
          rpza rpza
          smc smc_
          dvvideo dvc_ dvcp dvpp dv5p dv5n AVdv AVd1 dvhq dvhp dvh6 dvh5 dvh3 dvh2 dvpn dv1p dv1n
          rawvideo raw_ 2vuy yuvs yuv2
          v210 v210
          cfhd CFHD
          ffv1 FFV1
          hap Hap1 Hap5 HapY
          aac mp4a
          mp3 .mp3 mp3_
          ac3 ac-3 sac3
          eac3 ec-3
          ac4 ac-4
          dts dtsc dtsh dtsl dtse dtsx
          truehd mlpa
          opus Opus
          flac fLaC
          alac alac
          amr_nb samr
          amr_wb sawb
          mpegh_3d_audio mha1 mhm1
          iamf iamf
          qdm2 QDM2
          qcelp Qclp sqcp
          gsm agsm
          adpcm_ima_qt ima4
          pcm_mulaw ulaw
          pcm_alaw alaw
          pcm_s16le sowt
          pcm_s16be twos
          pcm_s24be in24
          pcm_s32be in32
          pcm_f32be fl32
          pcm_f64be fl64
          pcm_u8 raw_
          speex spex
          """);
  private static final Map<Integer, String> BY_OBJECT_TYPE =
      Map.ofEntries(
          Map.entry(0x20, "mpeg4"),
          Map.entry(0x21, "h264"),
          Map.entry(0x23, "hevc"),
          Map.entry(0x40, "aac"),
          Map.entry(0x60, "mpeg2video"),
          Map.entry(0x61, "mpeg2video"),
          Map.entry(0x62, "mpeg2video"),
          Map.entry(0x63, "mpeg2video"),
          Map.entry(0x64, "mpeg2video"),
          Map.entry(0x65, "mpeg2video"),
          Map.entry(0x66, "aac"),
          Map.entry(0x67, "aac"),
          Map.entry(0x68, "aac"),
          Map.entry(0x69, "mp3"),
          Map.entry(0x6a, "mpeg1video"),
          Map.entry(0x6b, "mp3"),
          Map.entry(0x6c, "mjpeg"),
          Map.entry(0x6d, "png"),
          Map.entry(0xa3, "vc1"),
          Map.entry(0xa5, "ac3"),
          Map.entry(0xa6, "eac3"),
          Map.entry(0xa9, "dts"),
          Map.entry(0xad, "opus"),
          Map.entry(0xb1, "vp9"),
          Map.entry(0xc1, "flac"),
          Map.entry(0xdd, "vorbis"),
          Map.entry(0xe0, "dvd_subtitle"),
          Map.entry(0xe1, "qcelp"));

  private CodecNames() {}

  /** The name for a sample entry's code; the code itself, blanks trimmed, where unknown. */
  static String of(String fourcc) {
    return BY_ENTRY.getOrDefault(fourcc.replace(' ', '_'), printable(fourcc));
  }

  /** The name for an MPEG-4 object type indication (mp4ra.org), or {@code otherwise}. */
  static String ofObjectType(int type, String otherwise) {
    return BY_OBJECT_TYPE.getOrDefault(type, otherwise);
  }

  private static String printable(String fourcc) {
    return fourcc.replaceAll("[^ -~]", "?").strip();
  }

  private static Map<String, String> table(String lines) {
    var names = new HashMap<String, String>();
    for (var line : lines.lines().toList()) {
      var words = line.split(" +", -1);
      for (var i = 1; i < words.length; i++) {
        names.putIfAbsent(words[i], words[0]);
      }
    }
    return names;
  }
}
