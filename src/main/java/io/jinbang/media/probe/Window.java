package io.jinbang.media.probe;

import io.jinbang.media.probe.Unreadable.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Reads big-endian numbers anywhere in a file through one small buffer. Every read is checked
 * against the end, and all windows on a file share one budget of bytes, which bounds the time any
 * file can cost. An hour of film needs about 5 MB of tables.
 */
final class Window {
  private static final int BUFFER = 1 << 14;
  private static final long BUDGET = 512L << 20;

  private final SeekableByteChannel channel;
  private final long size;
  private final long[] budget;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private long start;

  private Window(SeekableByteChannel channel, long size, long[] budget) {
    this.channel = channel;
    this.size = size;
    this.budget = budget;
  }

  static Window on(SeekableByteChannel channel) throws IOException {
    return new Window(channel, channel.size(), new long[] {BUDGET});
  }

  /**
   * Another place to read from, so that tables read side by side do not empty each other's buffer.
   */
  Window fork() {
    return new Window(channel, size, budget);
  }

  long size() {
    return size;
  }

  int u8(long at) {
    return buffer.get(seek(at, 1)) & 0xff;
  }

  int u16(long at) {
    return buffer.getShort(seek(at, 2)) & 0xffff;
  }

  int s32(long at) {
    return buffer.getInt(seek(at, 4));
  }

  long u32(long at) {
    return s32(at) & 0xffffffffL;
  }

  long s64(long at) {
    return buffer.getLong(seek(at, 8));
  }

  String fourcc(long at) {
    return new String(bytes(at, 4), StandardCharsets.ISO_8859_1);
  }

  /** At most {@value #BUFFER} bytes. */
  byte[] bytes(long at, int count) {
    var bytes = new byte[count];
    buffer.get(seek(at, count), bytes);
    return bytes;
  }

  private int seek(long at, int count) {
    if (at < 0 || count > BUFFER || at > size - count) {
      throw new Broken(Reason.BROKEN, "reads past the end at " + at);
    }
    if (at < start || at + count > start + buffer.limit()) {
      fill(at);
    }
    if (at + count > start + buffer.limit()) {
      throw new Broken(Reason.BROKEN, "the file became shorter at " + at);
    }
    return (int) (at - start);
  }

  private void fill(long at) {
    buffer.clear();
    start = at;
    try {
      channel.position(at);
      while (buffer.hasRemaining() && channel.read(buffer) > 0) {
        continue;
      }
    } catch (IOException e) {
      throw new Broken(Reason.UNREACHABLE, "cannot be read at " + at);
    } finally {
      buffer.flip();
    }
    budget[0] -= BUFFER;
    if (budget[0] < 0) {
      throw new Broken(Reason.TOO_COMPLEX, "more tables than any honest film has");
    }
  }
}
