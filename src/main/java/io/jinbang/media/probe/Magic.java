package io.jinbang.media.probe;

import io.jinbang.media.probe.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells containers apart by their first bytes, so that lists of other files and pages never reach a
 * demuxer that would follow them.
 */
final class Magic {
  private static final int LOOK = 1024;
  private static final Set<String> BOXES =
      Set.of(
          "ftyp", "styp", "moov", "mdat", "free", "skip", "wide", "pnot", "sidx", "moof", "uuid",
          "pdin", "emsg", "prft", "ssix", "junk", "udta");

  private Magic() {}

  /** Null where the file starts like one of the box family; its brand then decides. */
  static @Nullable Probe recognise(Window in) {
    if (in.size() == 0) {
      return new Unreadable(Reason.EMPTY, "zero bytes");
    }
    var head = in.bytes(0, (int) Math.min(LOOK, in.size()));
    var latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.length() >= 8 && BOXES.contains(latin.substring(4, 8))) {
      return null;
    }
    var foreign = foreign(latin);
    return foreign == null ? other(head, latin) : new Foreign(foreign);
  }

  private static @Nullable Container foreign(String head) {
    if (head.startsWith("\u001aE\u00df\u00a3")) {
      return head.substring(0, Math.min(64, head.length())).contains("webm")
          ? Container.WEBM
          : Container.MATROSKA;
    }
    if (head.startsWith("RIFF") && head.startsWith("AVI ", 8)) {
      return Container.AVI;
    }
    if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
      return Container.WAVE;
    }
    return transport(head) ? Container.MPEG_TS : rarer(head);
  }

  /** A sync byte every 188 bytes (or 192 with a time code before each packet). */
  private static boolean transport(String head) {
    return every(head, 0, 188) || every(head, 4, 192);
  }

  private static boolean every(String head, int from, int step) {
    for (var at = from; at < head.length() && at < from + 4 * step; at += step) {
      if (head.charAt(at) != 'G') {
        return false;
      }
    }
    return head.length() > from + 3 * step;
  }

  private static @Nullable Container rarer(String head) {
    if (head.startsWith("FLV\u0001")) {
      return Container.FLV;
    }
    if (head.startsWith("OggS")) {
      return Container.OGG;
    }
    if (head.startsWith("0&\u00b2u\u008ef\u00cf\u0011")) {
      return Container.ASF;
    }
    if (head.startsWith("\0\0\u0001\u00ba") || head.startsWith("\0\0\u0001\u00b3")) {
      return Container.MPEG_PS;
    }
    if (head.startsWith("ID3") || head.startsWith("\u00ff\u00fb")) {
      return Container.MP3;
    }
    return picture(head) ? Container.IMAGE : null;
  }

  private static boolean picture(String head) {
    return head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
  }

  private static Unreadable other(byte[] head, String latin) {
    if (!textual(head)) {
      return new Unreadable(Reason.NOT_A_FILM, "first bytes of no known film");
    }
    var words = plain(head, latin).strip().toLowerCase(Locale.ROOT);
    if (list(words)) {
      return new Unreadable(Reason.PLAYLIST, "a list of other files");
    }
    return words.startsWith("<!doctype html") || words.contains("<html")
        ? new Unreadable(Reason.HTML, "a web page")
        : new Unreadable(Reason.TEXT, "plain text");
  }

  private static boolean list(String words) {
    return words.startsWith("#extm3u")
        || words.startsWith("ffconcat")
        || words.startsWith("[playlist]")
        || words.contains("<mpd")
        || words.contains("<asx")
        || words.contains("<smil")
        || words.matches("(?s)(concat|subfile|data|http|https|file|crypto|hls)[:,].*");
  }

  private static String plain(byte[] head, String latin) {
    if (latin.startsWith("\u00ff\u00fe")) {
      return new String(head, StandardCharsets.UTF_16);
    }
    return latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin;
  }

  private static boolean textual(byte[] head) {
    if (head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return true;
    }
    for (var b : head) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
