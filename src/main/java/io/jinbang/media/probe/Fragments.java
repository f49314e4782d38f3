package io.jinbang.media.probe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Movie fragments, ISO/IEC 14496-12 §8.8: adds the samples of each {@code trun} to its track and
 * notices data that end beyond the file.
 */
final class Fragments {
  private static final int NOT_SYNC = 0x10000;
  private final Window in;
  private final Map<Long, Track> tracks;

  Fragments(Window in, Map<Long, Track> tracks) {
    this.in = in;
    this.tracks = tracks;
  }

  void defaults(Box mvex) {
    for (var trex : mvex.children(in)) {
      var track =
          trex.type().equals("trex") && trex.length() >= 24
              ? tracks.get(in.u32(trex.body() + 4))
              : null;
      if (track != null) {
        track.defaultDuration = in.u32(trex.body() + 12);
        track.defaultFlags = in.u32(trex.body() + 20);
      }
    }
  }

  void read(Box moof, long start) {
    for (var traf : moof.children(in)) {
      if (traf.type().equals("traf")) {
        fragment(traf, start);
      }
    }
  }

  private void fragment(Box traf, long start) {
    var boxes = traf.children(in);
    var tfhd = Box.first(boxes, "tfhd");
    var track = tfhd == null || tfhd.length() < 8 ? null : tracks.get(in.u32(tfhd.body() + 4));
    if (tfhd == null || track == null) {
      return;
    }
    var head = Head.read(in, tfhd, track, start);
    begin(track, Box.first(boxes, "tfdt"));
    for (var box : boxes) {
      if (box.type().equals("trun") && box.length() >= 8) {
        new Run(box, head, track).read();
      }
    }
  }

  private void begin(Track track, @Nullable Box tfdt) {
    if (tfdt != null && tfdt.length() >= 8) {
      var wide = in.u8(tfdt.body()) == 1 && tfdt.length() >= 12;
      var time = wide ? Math.max(0, in.s64(tfdt.body() + 4)) : in.u32(tfdt.body() + 4);
      track.fragmentStart =
          track.fragmentStart < 0 ? (track.indexed ? 0 : time) : track.fragmentStart;
      track.fragmentEnd = time;
    } else if (track.fragmentStart < 0) {
      track.fragmentStart = 0;
      track.fragmentEnd = track.timing.ticks();
    }
  }

  /** Defaults of one track fragment. */
  private record Head(long base, long duration, long size, long flags) {
    static Head read(Window in, Box tfhd, Track track, long start) {
      var set = in.s32(tfhd.body()) & 0xffffff;
      var at = tfhd.body() + 8;
      var base = start;
      if ((set & 1) != 0) {
        base = in.s64(at);
        at += 8;
      }
      at += (set & 2) != 0 ? 4 : 0;
      var duration = (set & 8) != 0 ? in.u32(at) : track.defaultDuration;
      at += (set & 8) != 0 ? 4 : 0;
      var size = (set & 0x10) != 0 ? in.u32(at) : 0;
      at += (set & 0x10) != 0 ? 4 : 0;
      return new Head(base, duration, size, (set & 0x20) != 0 ? in.u32(at) : track.defaultFlags);
    }
  }

  /** One run of samples. */
  private final class Run {
    private final Head head;
    private final Track track;
    private final int set;
    private final long count;
    private final int width;
    private long at;
    private long data;
    private long firstFlags = -1;

    Run(Box box, Head head, Track track) {
      this.head = head;
      this.track = track;
      set = in.s32(box.body()) & 0xffffff;
      at = box.body() + 8;
      data = (set & 1) != 0 ? head.base + in.s32(at) : Long.MIN_VALUE;
      at += (set & 1) != 0 ? 4 : 0;
      if ((set & 4) != 0) {
        firstFlags = in.u32(at);
        at += 4;
      }
      width = 4 * Integer.bitCount(set & 0xf00);
      var claimed = in.u32(box.body() + 4);
      count = width == 0 ? claimed : Math.min(claimed, Math.max(0, box.end() - at) / width);
    }

    void read() {
      var first = track.timing.samples() == 0;
      if (width == 0) {
        alike();
        return;
      }
      for (var i = 0L; i < count; i++, at += width) {
        sample(i, field(0x100, 0, head.duration), flags(i));
        if (i == 0 && first && (set & 0x800) != 0) {
          track.firstComposition = in.s32(at + width - 4L);
        }
      }
    }

    private void alike() {
      key(0, flags(0));
      track.timing.add(head.duration, count);
      track.fragmentEnd += saturated(head.duration, count);
      consume(saturated(head.size, count), 0);
    }

    private void sample(long i, long duration, long flags) {
      key(i, flags);
      consume(field(0x200, (set & 0x100) != 0 ? 4 : 0, head.size), track.timing.ticks());
      track.timing.add(duration, 1);
      track.fragmentEnd += duration;
    }

    private void key(long i, long flags) {
      if (count > i && (flags & NOT_SYNC) == 0) {
        track.timing.keyAt(track.timing.ticks());
      }
    }

    private void consume(long bytes, long ticks) {
      if (data == Long.MIN_VALUE) {
        return;
      }
      data += bytes;
      if (track.cutTicks < 0 && (data > in.size() || data < 0)) {
        track.cutTicks = ticks;
      }
    }

    private long field(int flag, int offset, long otherwise) {
      return (set & flag) != 0 ? in.u32(at + offset) : otherwise;
    }

    private long flags(long i) {
      if (i == 0 && firstFlags >= 0) {
        return firstFlags;
      }
      return field(0x400, 4 * Integer.bitCount(set & 0x300), head.flags);
    }
  }

  private static long saturated(long each, long count) {
    var all = each * count;
    return all >= 0 && all < Long.MAX_VALUE / 4 ? all : Long.MAX_VALUE / 4;
  }
}
