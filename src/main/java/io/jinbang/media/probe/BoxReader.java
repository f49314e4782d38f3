package io.jinbang.media.probe;

import io.jinbang.media.probe.Unreadable.Reason;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the container of a film: the entry to this package. */
public final class BoxReader {
  private static final int MOST_BOXES = 1_000_000;
  private static final int MOST_TRACKS = 100;

  private final Window in;
  private final Map<Long, Track> tracks = new HashMap<>();
  private final List<Track> inOrder = new ArrayList<>();
  private final List<Box> early = new ArrayList<>();
  private String brand = "";
  private String compatible = "";
  private boolean moov;
  private boolean media;
  private boolean fastStart;
  private boolean fragmented;
  private long movieTimescale;
  private long fragmentsDeclared;
  private long missing;
  private boolean cutBox;
  private int[] movieMatrix = new int[0];
  private @Nullable String aiLabel;

  private BoxReader(Window in) {
    this.in = in;
  }

  /**
   * The container verdict on a file. Never throws for what the file holds; an I/O error is answered
   * as {@link Reason#UNREACHABLE}. The channel's position is left anywhere.
   */
  public static Probe read(SeekableByteChannel channel) {
    try {
      var in = Window.on(channel);
      var otherwise = Magic.recognise(in);
      return otherwise == null ? new BoxReader(in).film() : otherwise;
    } catch (Broken e) {
      return e.answer();
    } catch (IOException e) {
      return new Unreadable(Reason.UNREACHABLE, "cannot be read");
    }
  }

  private Probe film() {
    walk();
    if (brand.matches("heic|heix|mif1|msf1|avif|avis|jp2 |jpx |crx ")) {
      return new Foreign(Container.IMAGE);
    }
    if (!moov) {
      return new Unreadable(Reason.NO_INDEX, media ? "media data without moov" : "no moov");
    }
    return new Facets(inOrder, movieMatrix, movieTimescale)
        .facts(container(), brand, in.size(), fragmented, fastStart, cut(), aiLabel);
  }

  private void walk() {
    var at = 0L;
    for (var boxes = 0; at <= in.size() - 8; boxes++) {
      if (boxes > MOST_BOXES) {
        throw new Broken(Reason.TOO_COMPLEX, "more than a million boxes");
      }
      var length = Box.declared(in, at, in.size());
      if (length < 8) {
        return;
      }
      var head = in.u32(at) == 1 ? 16 : 8;
      var over = length - (in.size() - at);
      top(
          new Box(
              in.fourcc(at + 4),
              Math.min(at + head, in.size()),
              over > 0 ? in.size() : at + length),
          at,
          over);
      at = over > 0 ? in.size() : at + length;
    }
  }

  private void top(Box box, long start, long over) {
    if (over > 0) {
      missing = Math.max(missing, over);
      cutBox = box.type().equals("mdat") || box.type().equals("moof") || box.type().equals("moov");
    }
    switch (box.type()) {
      case "ftyp" -> brand(box);
      case "moov" -> movie(box, over);
      case "mdat" -> media = true;
      case "moof" -> fragment(box, start);
      case "sidx" -> index(box);
      default -> {}
    }
  }

  private void brand(Box box) {
    if (box.length() >= 4 && brand.isEmpty()) {
      brand = in.fourcc(box.body());
      var more = in.bytes(box.body(), (int) Math.min(256, box.length()));
      compatible = new String(more, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  private Container container() {
    if (brand.isEmpty() || brand.equals("qt  ")) {
      return Container.MOV;
    }
    var old = brand.startsWith("3g") && !compatible.matches("(?s).*(isom|iso\\d|mp4[12]|avc1).*");
    return old ? Container.THREE_GP : Container.MP4;
  }

  private void movie(Box box, long over) {
    if (moov) {
      return;
    }
    if (over > 0) {
      throw new Broken(Reason.NO_INDEX, "moov ends beyond the file");
    }
    moov = true;
    fastStart = !media;
    var boxes = box.children(in);
    if (Box.first(boxes, "cmov") != null) {
      throw new Broken(Reason.BROKEN, "a compressed index");
    }
    if (boxes.stream().filter(each -> each.type().equals("trak")).count() > MOST_TRACKS) {
      throw new Broken(Reason.TOO_COMPLEX, "more than " + MOST_TRACKS + " tracks");
    }
    boxes.forEach(this::inMovie);
    aiLabel = new LabelReader(in).read(box);
    early.forEach(each -> new Fragments(in, tracks).defaults(each));
  }

  private void inMovie(Box box) {
    switch (box.type()) {
      case "mvhd" -> movieHeader(box);
      case "trak" -> track(box);
      case "mvex" -> extended(box);
      default -> {}
    }
  }

  private void movieHeader(Box box) {
    var wide = in.u8(box.body()) == 1;
    if (box.length() >= (wide ? 112 : 100)) {
      movieTimescale = in.u32(box.body() + (wide ? 20 : 12));
      movieMatrix = TrackReader.matrix(in, box.body() + (wide ? 48 : 36));
    }
  }

  private void track(Box box) {
    var track =
        new TrackReader(in, container() == Container.MOV || compatible.contains("qt  ")).read(box);
    tracks.putIfAbsent(track.id, track);
    inOrder.add(track);
  }

  private void extended(Box mvex) {
    fragmented = true;
    early.add(mvex);
    var mehd = mvex.inside(in, "mehd");
    if (mehd != null && mehd.length() >= 8) {
      var wide = in.u8(mehd.body()) == 1 && mehd.length() >= 12;
      fragmentsDeclared = wide ? in.s64(mehd.body() + 4) : in.u32(mehd.body() + 4);
    }
  }

  private void fragment(Box box, long start) {
    fragmented = true;
    new Fragments(in, tracks).read(box, start);
  }

  /** A segment index whose last segment ends beyond the file, ISO/IEC 14496-12 §8.16.3. */
  private void index(Box box) {
    if (box.length() < 24) {
      return;
    }
    var wide = in.u8(box.body()) == 1;
    var at = box.body() + (wide ? 28 : 20);
    var end = box.end() + (wide ? Math.max(0, in.s64(at - 8)) : in.u32(at - 4));
    if (at + 4 > box.end()) {
      return;
    }
    var count = Math.min(in.u16(at + 2), (box.end() - at - 4) / 12);
    for (var i = 0L; i < count; i++) {
      end += in.u32(at + 4 + i * 12) & 0x7fffffffL;
    }
    missing = Math.max(missing, end - in.size());
  }

  private Facts.@Nullable Cut cut() {
    var first =
        inOrder.stream()
            .filter(track -> track.cutTicks >= 0)
            .mapToDouble(track -> track.cutSeconds(movieTimescale))
            .min();
    if (first.isPresent()) {
      return new Facts.Cut(first.getAsDouble(), Math.max(1, missing));
    }
    return fragmented ? cutFragments() : null;
  }

  private Facts.@Nullable Cut cutFragments() {
    var shown =
        inOrder.stream().mapToDouble(track -> track.presented(movieTimescale)).max().orElse(0);
    var declared = movieTimescale > 0 ? (double) fragmentsDeclared / movieTimescale : 0;
    var early = shown > 0 && declared > shown * 1.02 + 1;
    return (missing > 0 && cutBox) || missing > 0 && !cutBox && shown > 0 || early
        ? new Facts.Cut(shown, Math.max(1, missing))
        : null;
  }
}
