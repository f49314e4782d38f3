package io.jinbang.media.ffmpeg;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the blocks of a Matroska stream (RFC 9559) that our own FFmpeg writes to a pipe: raw
 * pictures and samples with their times. All but segment, clusters and blocks is skipped; a stream
 * that breaks off ends quietly, since the decoder's messages tell why.
 */
final class Reel {
  private static final int SEGMENT = 0x18538067;
  private static final int CLUSTER = 0x1F43B675;
  private static final int TIME = 0xE7;
  private static final int GROUP = 0xA0;
  private static final int BLOCK = 0xA1;
  private static final int SIMPLE_BLOCK = 0xA3;

  /** No block of ours is larger: one full picture. */
  private static final int LARGEST = 16 << 20;

  /** Takes one block. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param track from 1, in the order of the outputs
     * @param at seconds
     */
    void take(int track, double at, byte[] bytes);
  }

  private final DataInputStream in;
  private final Taker taker;
  private long cluster;

  private Reel(InputStream in, Taker taker) {
    this.in = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 16));
    this.taker = taker;
  }

  static void read(InputStream stream, Taker taker) {
    try {
      var reel = new Reel(stream, taker);
      while (reel.element()) {
        continue;
      }
      stream.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (EOFException e) {
      // whoever wrote it stopped: a limit, or a file that ends early
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One element; containers are entered by reading on. */
  private boolean element() throws IOException {
    var id = (int) number(true);
    var size = number(false);
    switch (id) {
      case SEGMENT, CLUSTER, GROUP -> {}
      case TIME -> cluster = unsigned(size);
      case BLOCK, SIMPLE_BLOCK -> {
        return block(size);
      }
      default -> {
        return skipped(size);
      }
    }
    return true;
  }

  /** A number of one to eight bytes whose first bits tell its length; an id keeps those bits. */
  private long number(boolean id) throws IOException {
    var first = in.readUnsignedByte();
    var more = Math.min(7, Integer.numberOfLeadingZeros(first) - 24);
    long value = id ? first : first & (0x7f >> more);
    for (var i = 0; i < more; i++) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }

  private long unsigned(long size) throws IOException {
    var value = 0L;
    for (var i = 0L; i < Math.min(8, size); i++) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }

  private boolean block(long size) throws IOException {
    if (size < 4 || size > LARGEST) {
      return false;
    }
    var track = (int) number(false);
    var at = cluster + in.readShort();
    in.readByte();
    var bytes = new byte[(int) size - 4];
    in.readFully(bytes);
    taker.take(track, at / 1000.0, bytes);
    return true;
  }

  private boolean skipped(long size) throws IOException {
    if (size > LARGEST) {
      return false;
    }
    in.skipNBytes(size);
    return true;
  }
}
