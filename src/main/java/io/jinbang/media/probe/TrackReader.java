package io.jinbang.media.probe;

import io.jinbang.media.probe.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one {@code trak} box. */
final class TrackReader {
  private static final int MOST_EDITS = 10_000;
  private final Window in;
  private final boolean quickTime;

  TrackReader(Window in, boolean quickTime) {
    this.in = in;
    this.quickTime = quickTime;
  }

  Track read(Box trak) {
    var track = new Track();
    for (var box : trak.children(in)) {
      switch (box.type()) {
        case "tkhd" -> header(track, box);
        case "edts" -> edits(track, box.inside(in, "elst"));
        case "mdia" -> media(track, box);
        default -> {}
      }
    }
    return track;
  }

  private void header(Track track, Box box) {
    var wide = in.u8(box.body()) == 1 ? 12 : 0;
    if (box.length() < 84 + wide) {
      return;
    }
    track.enabled = (in.u8(box.body() + 3) & 1) == 1;
    track.id = in.u32(box.body() + 12 + (wide == 0 ? 0 : 8));
    track.matrix = matrix(in, box.body() + 40 + wide);
    track.headerRatio =
        H264Sps.ratio(in.u32(box.body() + 76 + wide), in.u32(box.body() + 80 + wide));
  }

  static int[] matrix(Window in, long at) {
    var matrix = new int[9];
    for (var i = 0; i < 9; i++) {
      matrix[i] = in.s32(at + i * 4L);
    }
    return matrix;
  }

  private void edits(Track track, @Nullable Box elst) {
    if (elst == null || elst.length() < 8) {
      return;
    }
    var wide = in.u8(elst.body()) == 1;
    var width = wide ? 20 : 12;
    var count = Math.min(in.u32(elst.body() + 4), (elst.length() - 8) / width);
    if (count > MOST_EDITS) {
      throw new Broken(Reason.TOO_COMPLEX, count + " edits");
    }
    for (var at = elst.body() + 8; count > 0; count--, at += width) {
      track.edits.add(
          wide
              ? new Track.Edit(Math.max(0, in.s64(at)), in.s64(at + 8), in.u16(at + 16))
              : new Track.Edit(in.u32(at), in.s32(at + 4), in.u16(at + 8)));
    }
  }

  private void media(Track track, Box mdia) {
    var boxes = mdia.children(in);
    var mdhd = Box.first(boxes, "mdhd");
    var hdlr = Box.first(boxes, "hdlr");
    var minf = Box.first(boxes, "minf");
    if (mdhd != null && mdhd.length() >= 20) {
      var wide = in.u8(mdhd.body()) == 1;
      track.timescale = in.u32(mdhd.body() + (wide ? 20 : 12));
      track.declared = length(mdhd, wide);
    }
    if (hdlr != null && hdlr.length() >= 12) {
      track.handler = in.fourcc(hdlr.body() + 8);
    }
    var wanted = track.handler.equals("vide") || track.handler.equals("soun");
    var stbl = minf == null ? null : minf.inside(in, "stbl");
    if (wanted && minf != null && stbl != null) {
      samples(track, minf, stbl);
    }
  }

  /** All ones means unknown. */
  private long length(Box mdhd, boolean wide) {
    var length = wide ? in.s64(mdhd.body() + 24) : in.u32(mdhd.body() + 16);
    return length < 0 || (!wide && length == 0xffffffffL) ? 0 : length;
  }

  private void samples(Track track, Box minf, Box stbl) {
    var stsd = stbl.inside(in, "stsd");
    track.entry = stsd == null ? null : SampleEntry.read(in, stsd, track.handler, quickTime);
    if (track.entry != null && elsewhere(minf, track.entry.dataReference)) {
      throw new Broken(Reason.ELSEWHERE, "track " + track.id + " points at another file");
    }
    var tables = new SampleTables(in, stbl);
    tables.times(track.timing);
    track.indexed = track.timing.samples() > 0;
    track.firstComposition = tables.firstComposition();
    var beyond = tables.firstBeyond(track.places);
    track.cutTicks = beyond < 0 ? -1 : tables.ticksBefore(beyond);
  }

  /** Whether the data reference names another file: its self-contained flag is not set. */
  private boolean elsewhere(Box minf, int index) {
    var dref = minf.inside(in, "dinf", "dref");
    if (dref == null || dref.length() < 8) {
      return false;
    }
    var references = Box.between(in, dref.body() + 8, dref.end());
    var reference = index >= 1 && index <= references.size() ? references.get(index - 1) : null;
    return reference != null && reference.length() > 4 && (in.u8(reference.body() + 3) & 1) == 0;
  }
}
