package io.jinbang.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that keeps apart what programs see and what is certain. A power cut leaves of
 * everything not forced whatever chance wills: blocks of 4 KiB new, old or empty, names there or
 * not, a rename undone or half done (both names). After a failed force, the blocks concerned count
 * as written though they may not be, as on Linux.
 *
 * <p>{@link #killAt} lets the process die at a coming operation, before or after it took effect: it
 * and all later ones throw {@link Killed} until {@link #restart}.
 */
public final class PowerCutDisk implements Disk {
  private static final int BLOCK = 4096;

  /** The process is no more. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Node {
    byte[] seen = new byte[0];
    byte[] certain = new byte[0];
    final BitSet dirty = new BitSet();
    boolean faulty;

    boolean isCertain() {
      return dirty.isEmpty() && !faulty && seen.length == certain.length;
    }
  }

  /** A name given or taken that is not certain yet. */
  private record Naming(Path from, @Nullable Path to, Node node, boolean given) {}

  private final Random chance;
  private final Map<Path, Node> seen = new HashMap<>();
  private final Map<Path, Node> certain = new HashMap<>();
  private final List<Naming> uncertain = new ArrayList<>();
  private int generation;
  private long untilKill = Long.MAX_VALUE;
  private long untilFull = Long.MAX_VALUE;
  private long untilFault = Long.MAX_VALUE;

  public PowerCutDisk(Random chance, Path root) {
    this.chance = chance;
    for (var up = root; up != null; up = up.getParent()) {
      var folder = new Node();
      seen.put(up, folder);
      certain.put(up, folder);
    }
  }

  /** The process dies so many operations from now. */
  public void killAt(int operations) {
    untilKill = operations;
  }

  /** The disk is full after so many more writes. */
  public void fullAfter(int writes) {
    untilFull = writes;
  }

  /** A force fails after so many more. */
  public void failForceAfter(int forces) {
    untilFault = forces;
  }

  public void recover() {
    untilKill = Long.MAX_VALUE;
    untilFull = Long.MAX_VALUE;
    untilFault = Long.MAX_VALUE;
  }

  /** A new process: what the old one had open is closed. */
  public void restart() {
    generation++;
    recover();
  }

  /** The power fails, and a new process starts on what is left. */
  public void cut() {
    for (var naming : uncertain) {
      if (chance.nextBoolean()) {
        name(naming, chance.nextBoolean());
      }
    }
    uncertain.clear();
    certain.values().forEach(this::lose);
    seen.clear();
    certain.forEach(
        (path, node) -> {
          if (reachable(path)) {
            seen.put(path, node);
          }
        });
    certain.keySet().retainAll(seen.keySet());
    restart();
  }

  private boolean reachable(Path path) {
    var up = path.getParent();
    return up == null || (certain.containsKey(up) && reachable(up));
  }

  /** What is neither forced nor lost for certain may have reached the disk, block by block. */
  private void lose(Node node) {
    if (node.isCertain()) {
      return;
    }
    var length =
        node.dirty.isEmpty()
            ? node.certain.length
            : chance.nextBoolean() ? node.certain.length : node.seen.length;
    var left = Arrays.copyOf(node.certain, length);
    for (var block = node.dirty.nextSetBit(0);
        block >= 0;
        block = node.dirty.nextSetBit(block + 1)) {
      if (chance.nextBoolean()) {
        copyBlock(node.seen, left, block);
      }
    }
    node.dirty.clear();
    node.faulty = false;
    node.certain = left;
    node.seen = left.clone();
  }

  private static void copyBlock(byte[] from, byte[] to, int block) {
    var at = block * BLOCK;
    var count = Math.min(BLOCK, Math.min(from.length, to.length) - at);
    if (count > 0) {
      System.arraycopy(from, at, to, at, count);
    }
  }

  /** Never the old name gone without the new one there. */
  private void name(Naming naming, boolean both) {
    if (naming.to != null) {
      certain.put(naming.to, naming.node);
      if (both) {
        certain.remove(naming.from, naming.node);
      }
    } else if (naming.given) {
      certain.put(naming.from, naming.node);
    } else {
      certain.remove(naming.from, naming.node);
    }
  }

  // -- faults

  private void step() {
    if (untilKill == Long.MAX_VALUE) {
      return;
    }
    if (untilKill-- <= 0) {
      untilKill = 0;
      throw new Killed();
    }
  }

  private void afterStep() {
    if (untilKill == 0 && chance.nextBoolean()) {
      throw new Killed();
    }
  }

  private void room() throws IOException {
    if (untilFull != Long.MAX_VALUE && untilFull-- <= 0) {
      untilFull = 0;
      throw new IOException("No space left on device");
    }
  }

  // -- what programs do

  private Node file(Path path) throws NoSuchFileException {
    var node = seen.get(path);
    if (node == null) {
      throw new NoSuchFileException(path.toString());
    }
    return node;
  }

  private void made(Path path, Node node) throws IOException {
    if (!seen.containsKey(path.getParent())) {
      throw new NoSuchFileException(path.toString());
    }
    seen.put(path, node);
    uncertain.add(new Naming(path, null, node, true));
  }

  @Override
  public FileChannel open(Path path) throws IOException {
    step();
    if (!seen.containsKey(path)) {
      room();
      made(path, new Node());
    }
    return new Channel(file(path));
  }

  @Override
  public InputStream read(Path path) throws IOException {
    step();
    return new ByteArrayInputStream(file(path).seen.clone());
  }

  @Override
  public void create(Path path) throws IOException {
    step();
    room();
    if (seen.containsKey(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    made(path, new Node());
    afterStep();
  }

  @Override
  public void folder(Path folder) throws IOException {
    if (!seen.containsKey(folder)) {
      folder(Objects.requireNonNull(folder.getParent()));
      create(folder);
    }
  }

  @Override
  public boolean exists(Path path) {
    step();
    return seen.containsKey(path);
  }

  @Override
  public long size(Path path) {
    step();
    var node = seen.get(path);
    return node == null ? 0 : node.seen.length;
  }

  @Override
  public void move(Path path, Path target) throws IOException {
    step();
    var node = file(path);
    if (!seen.containsKey(target.getParent())) {
      throw new NoSuchFileException(target.toString());
    }
    seen.remove(path);
    seen.put(target, node);
    uncertain.add(new Naming(path, target, node, true));
    afterStep();
  }

  @Override
  public void delete(Path path) {
    step();
    var node = seen.remove(path);
    if (node != null) {
      uncertain.add(new Naming(path, null, node, false));
    }
    afterStep();
  }

  @Override
  public void force(Path path) throws IOException {
    step();
    file(path);
    for (var all = uncertain.iterator(); all.hasNext(); ) {
      var naming = all.next();
      var source = path.equals(naming.from.getParent());
      if (source || (naming.to != null && path.equals(naming.to.getParent()))) {
        name(naming, source);
        if (source) {
          all.remove();
        }
      }
    }
    force(file(path));
    afterStep();
  }

  private void force(Node node) throws IOException {
    var failing = untilFault != Long.MAX_VALUE && untilFault-- <= 0;
    if (failing) {
      untilFault = Long.MAX_VALUE;
    }
    node.certain = Arrays.copyOf(node.certain, node.seen.length);
    for (var block = node.dirty.nextSetBit(0);
        block >= 0;
        block = node.dirty.nextSetBit(block + 1)) {
      if (!failing || chance.nextBoolean()) {
        copyBlock(node.seen, node.certain, block);
      }
    }
    node.dirty.clear();
    if (failing) {
      node.faulty = true;
      throw new IOException("Input/output error");
    }
  }

  @Override
  public long free(Path folder) {
    return Long.MAX_VALUE / 2;
  }

  @Override
  public long total(Path folder) {
    return Long.MAX_VALUE / 2;
  }

  private final class Channel extends FileChannel {
    private final Node node;
    private final int born = generation;
    private int position;

    Channel(Node node) {
      this.node = node;
    }

    private void alive() {
      if (born != generation) {
        throw new Killed();
      }
      step();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      alive();
      var count = bytes.remaining();
      if (untilFull == 1 && count > 1) {
        count = 1 + chance.nextInt(count - 1); // the last bytes that still had room
      }
      room();
      if (node.seen.length < position + count) {
        node.seen = Arrays.copyOf(node.seen, position + count);
      }
      bytes.get(node.seen, position, count);
      if (count > 0) {
        node.dirty.set(position / BLOCK, (position + count - 1) / BLOCK + 1);
      }
      position += count;
      afterStep();
      return count;
    }

    @Override
    public FileChannel truncate(long size) {
      alive();
      if (size < node.seen.length) {
        node.seen = Arrays.copyOf(node.seen, (int) size);
        node.dirty.set((int) size / BLOCK);
      }
      position = Math.min(position, (int) size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      alive();
      PowerCutDisk.this.force(node);
      afterStep();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public FileChannel position(long to) {
      position = (int) to;
      return this;
    }

    @Override
    public long size() {
      alive();
      return node.seen.length;
    }

    @Override
    protected void implCloseChannel() {
      // nothing is forced by closing
    }

    // what uploads never do

    @Override
    public int read(ByteBuffer into) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int from, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer into, long at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int from, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }
}
