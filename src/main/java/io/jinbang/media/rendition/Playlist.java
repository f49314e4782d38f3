package io.jinbang.media.rendition;

import io.jinbang.media.rendition.Packed.Fragment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * HTTP Live Streaming (RFC 8216): pieces of one file by their byte ranges, each led by a key frame.
 */
record Playlist(Packed packed, List<Fragment> pieces) {
  /** The first is short, so that a slow line shows something soon. */
  private static final double FIRST = 2;

  private static final double USUAL = 4;
  private static final double NEARLY = 0.05;

  static Playlist of(Packed packed) {
    var pieces = new ArrayList<Fragment>();
    for (var fragment : packed.fragments()) {
      var open = pieces.isEmpty() ? null : pieces.getLast();
      if (open == null || open.seconds() > (pieces.size() == 1 ? FIRST : USUAL) - NEARLY) {
        pieces.add(fragment);
      } else {
        pieces.set(pieces.size() - 1, open.and(fragment));
      }
    }
    return new Playlist(packed, List.copyOf(pieces));
  }

  /** The playlist of one rung. */
  String text(String file) {
    var longest = pieces.stream().mapToDouble(Fragment::seconds).max().orElse(1);
    var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
    text.append("#EXT-X-TARGETDURATION:").append(Math.max(1, Math.round(longest)));
    text.append("\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    text.append("#EXT-X-MAP:URI=\"").append(file).append("\",BYTERANGE=\"");
    text.append(packed.header()).append("@0\"\n");
    for (var piece : pieces) {
      text.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\n", piece.seconds()));
      text.append("#EXT-X-BYTERANGE:").append(piece.length()).append('@').append(piece.offset());
      text.append('\n').append(file).append('\n');
    }
    return text.append("#EXT-X-ENDLIST\n").toString();
  }

  /** Bits per second of the heaviest piece. */
  long peak() {
    return Math.round(
        pieces.stream().mapToDouble(p -> 8 * p.length() / seconds(p)).max().orElse(0));
  }

  private static double seconds(Fragment piece) {
    return Math.max(0.1, piece.seconds());
  }

  /** Bits per second of the whole. */
  long average() {
    var bytes = pieces.stream().mapToLong(Fragment::length).sum();
    return Math.round(8 * bytes / Math.max(0.1, packed.seconds()));
  }

  /** The playlist of all rungs that are ready, the lightest first. */
  static String master(List<Rung> rungs) {
    var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    rungs.stream()
        .map(Rung::ready)
        .flatMap(java.util.Optional::stream)
        .sorted(Comparator.comparingLong(Rung.Ready::peak))
        .forEach(
            ready ->
                text.append("#EXT-X-STREAM-INF:BANDWIDTH=")
                    .append(ready.peak())
                    .append(",AVERAGE-BANDWIDTH=")
                    .append(ready.average())
                    .append(",RESOLUTION=")
                    .append(ready.width())
                    .append('x')
                    .append(ready.height())
                    .append(",CODECS=\"")
                    .append(ready.codecs())
                    .append("\"\n")
                    .append(ready.name())
                    .append(".m3u8\n"));
    return text.toString();
  }
}
