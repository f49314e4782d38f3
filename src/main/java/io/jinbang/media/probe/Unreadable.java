package io.jinbang.media.probe;

/**
 * No film could be read, and why.
 *
 * @param reason the kind of fault
 * @param detail where it was met, in English, for the log
 */
public record Unreadable(Reason reason, String detail) implements Probe {

  /** The kinds of unreadable files. */
  public enum Reason {
    /** Zero bytes. */
    EMPTY,
    /** HLS, DASH, ffconcat or another list that points at other files. */
    PLAYLIST,
    /** A web page, usually a saved error or sign-in page. */
    HTML,
    /** Any other text. */
    TEXT,
    /** First bytes of no film container we know. */
    NOT_A_FILM,
    /** The index box ({@code moov}) is missing: an upload or recording that broke off. */
    NO_INDEX,
    /** Boxes that contradict themselves. */
    BROKEN,
    /** The media data lie in another file. */
    ELSEWHERE,
    /** More tracks, boxes or table bytes than any honest film has. */
    TOO_COMPLEX,
    /** The file system failed. */
    UNREACHABLE
  }
}
