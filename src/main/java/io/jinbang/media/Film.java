package io.jinbang.media;

import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded film and what is known of it.
 *
 * @param owner person who uploaded it
 * @param subject what it was uploaded for, as agreed by the {@link UploadPolicy}, such as an entry
 * @param name file name as given, for people's eyes only; never a path
 * @param size bytes
 * @param sha256 of the bytes, in hexadecimal; null until the last byte has come
 * @param check what the technical check found; null until it is done
 * @param captions languages in which there are subtitles
 */
public record Film(
    Id<Film> id,
    UUID owner,
    UUID subject,
    String name,
    long size,
    State state,
    @Nullable String sha256,
    @Nullable Check check,
    Instant begunAt,
    List<Language> captions) {

  /** A film without subtitles. */
  public Film(
      Id<Film> id,
      UUID owner,
      UUID subject,
      String name,
      long size,
      State state,
      @Nullable String sha256,
      @Nullable Check check,
      Instant begunAt) {
    this(id, owner, subject, name, size, state, sha256, check, begunAt, List.of());
  }

  /** How far a film has come. */
  public enum State {
    /** Bytes are still coming. */
    UPLOADING,
    /** Complete; the check and the renditions are being made. */
    CHECKING,
    /** Checked; playable where the file can be decoded. */
    CHECKED
  }

  /**
   * The outcome of the technical check.
   *
   * @param verdict whether the rules are met; UNREADABLE where the file could not be read as a film
   * @param width as displayed, pixels
   * @param height as displayed, pixels
   * @param seconds running time
   * @param playable whether a rendition for the player was made
   * @param aiLabel the label of generated content found in the file, as written; null where none is
   */
  public record Check(
      Verdict verdict,
      @Nullable String container,
      @Nullable String videoCodec,
      @Nullable String audioCodec,
      int width,
      int height,
      double seconds,
      double frameRate,
      boolean playable,
      List<Finding> findings,
      @Nullable String aiLabel) {

    /** Of a file without a label. */
    public Check(
        Verdict verdict,
        @Nullable String container,
        @Nullable String videoCodec,
        @Nullable String audioCodec,
        int width,
        int height,
        double seconds,
        double frameRate,
        boolean playable,
        List<Finding> findings) {
      this(
          verdict,
          container,
          videoCodec,
          audioCodec,
          width,
          height,
          seconds,
          frameRate,
          playable,
          findings,
          null);
    }

    public boolean passed() {
      return verdict == Verdict.PASS;
    }
  }

  /** The three answers of the check; the ordinal is the exit code of the {@code check} command. */
  public enum Verdict {
    PASS,
    FAIL,
    UNREADABLE
  }

  /**
   * One thing found.
   *
   * @param code stable name of the finding, such as {@code duration}
   * @param rule true where it breaks a rule, false where it is advice
   * @param from seconds from the start, where it concerns a part
   * @param to seconds from the start, where it concerns a part
   */
  public record Finding(
      String code,
      boolean rule,
      @Nullable Double from,
      @Nullable Double to,
      Text message,
      Text remedy) {

    /** A broken rule: it fails the film. */
    public static Finding rule(String code, Text message, Text remedy) {
      return new Finding(code, true, null, null, message, remedy);
    }

    /** Advice: never fails a film, people weigh it. */
    public static Finding advisory(String code, Text message, Text remedy) {
      return new Finding(code, false, null, null, message, remedy);
    }

    /** The same, with its place. */
    public Finding at(double start, double end) {
      return new Finding(code, rule, start, end, message, remedy);
    }
  }
}
