package io.jinbang.media.probe;

import org.jspecify.annotations.Nullable;

/**
 * What a film declares about itself.
 *
 * @param container by brand
 * @param brand the major brand of {@code ftyp}, empty where there is none
 * @param bytes size of the file
 * @param duration seconds until the last picture or sound ends, by edit list; see {@link Track}
 * @param picture the main video track, if any
 * @param sound the first enabled audio track, if any
 * @param tracks how many tracks of any kind
 * @param fragmented whether samples stand in movie fragments ({@code moof})
 * @param fastStart whether the index precedes the media data, so that playing can start at once
 * @param encrypted whether a chosen track is encrypted
 * @param cut the first sample that lies beyond the end of the file, if any
 * @param aiLabel the label of generated content in the metadata, as written, if any
 * @param apart bytes between picture and sound of the same moment, at most
 */
public record Facts(
    Container container,
    String brand,
    long bytes,
    double duration,
    @Nullable Picture picture,
    @Nullable Sound sound,
    int tracks,
    boolean fragmented,
    boolean fastStart,
    boolean encrypted,
    @Nullable Cut cut,
    @Nullable String aiLabel,
    long apart)
    implements Probe {

  /** With picture and sound side by side. */
  public Facts(
      Container container,
      String brand,
      long bytes,
      double duration,
      @Nullable Picture picture,
      @Nullable Sound sound,
      int tracks,
      boolean fragmented,
      boolean fastStart,
      boolean encrypted,
      @Nullable Cut cut,
      @Nullable String aiLabel) {
    this(
        container,
        brand,
        bytes,
        duration,
        picture,
        sound,
        tracks,
        fragmented,
        fastStart,
        encrypted,
        cut,
        aiLabel,
        0);
  }

  /** The same film with another label, or none. */
  public Facts labelled(@Nullable String label) {
    return new Facts(
        container,
        brand,
        bytes,
        duration,
        picture,
        sound,
        tracks,
        fragmented,
        fastStart,
        encrypted,
        cut,
        label,
        apart);
  }

  /**
   * The main video track.
   *
   * @param codec as ffprobe names it: h264, hevc, av1, vp9, prores …; the four-character code where
   *     unknown
   * @param codedWidth pixels as stored
   * @param codedHeight pixels as stored
   * @param width pixels as displayed, after sample aspect and rotation
   * @param height pixels as displayed, after sample aspect and rotation
   * @param rotation clockwise degrees a player turns the picture: 0, 90, 180 or 270
   * @param duration seconds shown, by edit list
   * @param frames how many samples
   * @param frameRate samples divided by media time, 0 where unknown
   * @param variableFrameRate see {@link Timing#variable()}
   * @param profile the codec's profile number, -1 where not read
   * @param bitDepth of luma, 0 where not read
   * @param chroma {@code 4:2:0} and so on, empty where not read
   * @param hdr {@code pq}, {@code hlg}, {@code dolby-vision}, or empty
   * @param interlaced whether the container declares two fields per frame
   * @param keyframes how many sync samples
   * @param longestGop seconds between the two sync samples farthest apart
   * @param colour as the container or the codec's own header states it
   */
  public record Picture(
      String codec,
      int codedWidth,
      int codedHeight,
      int width,
      int height,
      int rotation,
      double duration,
      long frames,
      double frameRate,
      boolean variableFrameRate,
      int profile,
      int bitDepth,
      String chroma,
      String hdr,
      boolean interlaced,
      long keyframes,
      double longestGop,
      Colour colour) {

    /** Of unsaid colours. */
    public Picture(
        String codec,
        int codedWidth,
        int codedHeight,
        int width,
        int height,
        int rotation,
        double duration,
        long frames,
        double frameRate,
        boolean variableFrameRate,
        int profile,
        int bitDepth,
        String chroma,
        String hdr,
        boolean interlaced,
        long keyframes,
        double longestGop) {
      this(
          codec,
          codedWidth,
          codedHeight,
          width,
          height,
          rotation,
          duration,
          frames,
          frameRate,
          variableFrameRate,
          profile,
          bitDepth,
          chroma,
          hdr,
          interlaced,
          keyframes,
          longestGop,
          Colour.UNSAID);
    }

    public int shortSide() {
      return Math.min(width, height);
    }
  }

  /**
   * The first enabled audio track.
   *
   * @param codec as ffprobe names it
   * @param channels as the container declares them
   * @param sampleRate Hz as the container declares it, 0 where unknown
   * @param duration seconds heard, by edit list
   */
  public record Sound(String codec, int channels, int sampleRate, double duration) {}

  /**
   * Where a film breaks off.
   *
   * @param from seconds at which the first sample is missing
   * @param missing bytes that the file lacks at least
   */
  public record Cut(double from, long missing) {}
}
