package io.jinbang.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the one full decode. Every picture is decoded; filters see only what they need:
 * ten small pictures a second for black and freeze, two full ones for borders, a 320-pixel column
 * of all for interlacing. Pictures are selected, never repeated, so that a claimed gap of a million
 * hours costs nothing.
 */
final class FullDecode {
  private static final String PICTURE =
      "[0:V:0]split=3[a][b][c];"
          + "[a]select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.099)',"
          + "scale=320:-2:flags=bilinear,format=yuv420p,"
          + "blackdetect=d=0.5:pic_th=0.98:pix_th=0.10,freezedetect=n=-60dB:d=1.5[small];"
          + "[b]select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.499)',"
          + "cropdetect=limit=0.094:round=2:reset=1:skip=0[edges];"
          + "[c]crop=min(iw\\,320):ih,idet[fields]";
  private static final String SOUND =
      "[0:a:0]silencedetect=n=-60dB:d=2,ebur128=framelog=quiet,"
          + "aformat=sample_fmts=flt:channel_layouts=stereo[pcm]";

  private FullDecode() {}

  static List<String> arguments(String demuxer, boolean picture, boolean sound) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-max_error_rate", "1", "-noautorotate"));
    arguments.addAll(Gate.input(demuxer));
    arguments.add("-filter_complex");
    arguments.add(picture && sound ? PICTURE + ";" + SOUND : picture ? PICTURE : SOUND);
    if (picture) {
      for (var end : List.of("[small]", "[edges]", "[fields]")) {
        arguments.addAll(List.of("-map", end, "-fps_mode", "passthrough", "-f", "null", "-"));
      }
    }
    if (sound) {
      arguments.addAll(List.of("-map", "[pcm]", "-f", "f32le", "pipe:1"));
    }
    return arguments;
  }
}
