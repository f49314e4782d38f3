package io.jinbang.media;

import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The contract of this module: films, from the first byte to the player. */
public interface Films {

  Film get(Id<Film> id);

  /** The newest film uploaded for a subject. */
  Optional<Film> latestFor(UUID subject);

  List<Film> all(List<Id<Film>> ids);

  /** Complete films with exactly these bytes, oldest first. */
  List<Film> withBytes(String sha256);

  /**
   * Tells that what was declared of a film's content may have changed: the copy that plays is given
   * the label due now, or loses it, soon after this transaction. See {@link AiDeclarations}.
   */
  void relabel(Id<Film> film);

  /**
   * Takes a whole film in from a file, for a subject that an {@link UploadPolicy} knows, without
   * asking whether it may come. Its check is queued in the caller's transaction. The file must not
   * be written to any more; it is deleted once the transaction commits.
   *
   * @param name as its sender called it, for people's eyes only
   * @throws io.jinbang.shared.Refusal where the file is empty or there is no room for it
   */
  Id<Film> receive(Path file, String name, UUID owner, UUID subject);

  /** Makes somebody else the owner of all films of a subject. */
  void handOver(UUID subject, UUID owner);

  /**
   * Deletes all films of a subject with what was made of them; bytes that another film shares stay.
   */
  void erase(UUID subject);

  /** Number of stills in every storyboard. */
  int STILLS = 8;

  /** Where a page finds the parts of a film; each address is checked again when asked for. */
  static String poster(Id<Film> film) {
    return "/films/" + film + "/poster.jpg";
  }

  static String playable(Id<Film> film) {
    return "/films/" + film + "/film.mp4";
  }

  static String still(Id<Film> film, int number) {
    return "/films/" + film + "/still-" + number + ".jpg";
  }

  /** Subtitles, as WebVTT. */
  static String captions(Id<Film> film, Language language) {
    return "/films/" + film + "/captions-" + language.name().toLowerCase(Locale.ROOT) + ".vtt";
  }

  /** The file as it was given, always as a download. */
  static String original(Id<Film> film) {
    return "/films/" + film + "/original";
  }
}
