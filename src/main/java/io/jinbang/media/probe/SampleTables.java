package io.jinbang.media.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample tables of one track, ISO/IEC 14496-12 §8.6-8.7, streamed: times (stts), sync samples
 * (stss), sizes (stsz, stz2), chunks (stsc, stco, co64). Work is bounded by the bytes of the
 * tables, never by the counts they claim.
 */
final class SampleTables {
  private final Window in;
  private final List<Box> boxes;

  SampleTables(Window in, Box stbl) {
    this.in = in;
    this.boxes = stbl.children(in);
  }

  void times(Timing timing) {
    var stts = Box.first(boxes, "stts");
    var sync = new Syncs();
    if (stts == null) {
      return;
    }
    var entries = entries(stts, 8, 8);
    for (var i = 0L; i < entries; i++) {
      var at = stts.body() + 8 + i * 8;
      var count = in.u32(at);
      var delta = in.s32(at + 4);
      sync.within(timing, count, Math.max(0, delta));
      timing.add(Math.max(0, delta), count);
    }
    if (sync.table == null) {
      timing.allKeys();
    }
  }

  /** The composition offset of the first sample: how far B-frames shift the pictures. */
  long firstComposition() {
    var ctts = Box.first(boxes, "ctts");
    return ctts == null || entries(ctts, 8, 8) == 0 ? 0 : in.s32(ctts.body() + 12);
  }

  /** Ticks before a sample. */
  long ticksBefore(long sample) {
    var stts = Box.first(boxes, "stts");
    var ticks = 0L;
    var left = sample;
    var entries = stts == null ? 0 : entries(stts, 8, 8);
    for (var i = 0L; stts != null && i < entries && left > 0; i++) {
      var at = stts.body() + 8 + i * 8;
      var count = Math.min(left, in.u32(at));
      ticks += count * Math.max(0, in.s32(at + 4));
      left -= count;
    }
    return ticks;
  }

  /** How many entries of {@code width} bytes both fit the box and are claimed. */
  private long entries(Box box, int header, int width) {
    if (box.length() < header) {
      return 0;
    }
    return Math.min(in.u32(box.body() + header - 4), (box.length() - header) / width);
  }

  /** Walks stss alongside stts. */
  private final class Syncs {
    private final @Nullable Box table = Box.first(boxes, "stss");
    private final Window own = in.fork();
    private final long entries = table == null ? 0 : entries(table, 8, 4);
    private long next;

    void within(Timing timing, long count, long delta) {
      var first = timing.samples();
      while (table != null && next < entries) {
        var sample = own.u32(table.body() + 8 + next * 4) - 1;
        if (sample >= first + count) {
          return;
        }
        if (sample >= first) {
          timing.keyAt(timing.ticks() + (sample - first) * delta);
        }
        next++;
      }
    }
  }

  /**
   * The number of the first sample that does not lie wholly inside the file, or that no chunk
   * holds; -1 if all do. Notes on the way where samples lie.
   */
  long firstBeyond(Places places) {
    var sizes = sizes();
    var offsets = offsets();
    var runs = new Runs();
    var sample = 0L;
    for (var chunk = 0L; chunk < offsets.entries() && sample < sizes.count(); chunk++) {
      var count = Math.min(runs.samplesIn(chunk), sizes.count() - sample);
      places.note(chunk, offsets.entries(), sample, offsets.at(chunk));
      var room = in.size() - offsets.at(chunk);
      var fit = sizes.fitting(sample, count, room);
      if (fit < count) {
        return sample + fit;
      }
      sample += count;
    }
    if (runs.beyond(offsets.entries())) {
      throw new Broken(Unreadable.Reason.BROKEN, "samples in chunks that do not exist");
    }
    return sample < sizes.count() ? sample : -1;
  }

  /** Samples per chunk, by runs of chunks. */
  private final class Runs {
    private final @Nullable Box table = Box.first(boxes, "stsc");
    private final Window own = in.fork();
    private final long entries = table == null ? 0 : entries(table, 8, 12);
    private long run;

    /** Whether runs are stated for chunks that do not exist. */
    boolean beyond(long chunks) {
      return table != null
          && entries > 0
          && own.u32(table.body() + 8 + (entries - 1) * 12) > Math.max(1, chunks);
    }

    long samplesIn(long chunk) {
      if (table == null || entries == 0) {
        return 0;
      }
      while (run + 1 < entries && own.u32(table.body() + 8 + (run + 1) * 12) - 1 <= chunk) {
        run++;
      }
      return own.u32(table.body() + 8 + run * 12 + 4);
    }
  }

  private record Offsets(Window own, long body, long entries, int width) {
    long at(long chunk) {
      var at = body + chunk * width;
      var offset = width == 4 ? own.u32(at) : own.s64(at);
      return offset < 0 ? Long.MAX_VALUE / 2 : offset;
    }
  }

  private Offsets offsets() {
    var wide = Box.first(boxes, "co64");
    var box = wide == null ? Box.first(boxes, "stco") : wide;
    if (box == null) {
      return new Offsets(in, 0, 0, 4);
    }
    var width = wide == null ? 4 : 8;
    return new Offsets(in.fork(), box.body() + 8, entries(box, 8, width), width);
  }

  /** Sample sizes: all alike, or a table of 4, 8, 16 or 32 bits each. */
  private record Sizes(Window own, long body, long count, long alike, int bits) {

    /** How many of {@code count} samples from {@code first} fit into {@code room} bytes. */
    long fitting(long first, long count, long room) {
      if (room < 0) {
        return 0;
      }
      if (bits == 0) {
        return Math.min(count, alike == 0 ? count : room / alike);
      }
      var left = room;
      for (var i = 0L; i < count; i++) {
        left -= of(first + i);
        if (left < 0) {
          return i;
        }
      }
      return count;
    }

    private long of(long sample) {
      return switch (bits) {
        case 32 -> own.u32(body + sample * 4);
        case 16 -> own.u16(body + sample * 2);
        case 8 -> own.u8(body + sample);
        default -> (own.u8(body + sample / 2) >> (sample % 2 == 0 ? 4 : 0)) & 15;
      };
    }
  }

  private Sizes sizes() {
    var small = Box.first(boxes, "stz2");
    var box = small == null ? Box.first(boxes, "stsz") : small;
    if (box == null || box.length() < 12) {
      return new Sizes(in, 0, 0, 0, 0);
    }
    var first = in.u32(box.body() + 4);
    var claimed = in.u32(box.body() + 8);
    if (small == null && first != 0) {
      return new Sizes(in, 0, claimed, first, 0);
    }
    var bits = small == null ? 32 : width((int) (first & 255));
    var room = (box.length() - 12) * 8 / bits;
    return new Sizes(in.fork(), box.body() + 12, Math.min(claimed, room), 0, bits);
  }

  private static int width(int bits) {
    return bits == 4 || bits == 8 ? bits : 16;
  }
}
