package io.jinbang.programme.speaker;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as the host filled them in.
 *
 * @param rank order on stage and in print, 1 first
 * @param email for letters alone; null where none is known
 * @param windows when they can be there, in order; always, where there is none
 * @param withdrawnWhy why they have dropped out; null while they have not
 */
public record SpeakerSheet(
    Id<Speaker> id,
    Bilingual name,
    Bilingual title,
    Bilingual organization,
    int rank,
    @Nullable String email,
    List<Free> windows,
    @Nullable String withdrawnWhy) {

  public SpeakerSheet {
    windows = List.copyOf(windows);
  }

  /** Somebody new of whom nothing but the name is known. */
  public static SpeakerSheet named(Bilingual name) {
    return new SpeakerSheet(
        Id.random(), name, Bilingual.NONE, Bilingual.NONE, 1, null, List.of(), null);
  }

  /** The same, of an organization. */
  public SpeakerSheet of(Bilingual organization, @Nullable String email) {
    return new SpeakerSheet(id, name, title, organization, rank, email, windows, withdrawnWhy);
  }

  SpeakerSheet ranked(int place) {
    return new SpeakerSheet(id, name, title, organization, place, email, windows, withdrawnWhy);
  }

  public boolean withdrawn() {
    return withdrawnWhy != null;
  }

  public Speaker shown() {
    return new Speaker(id, name.shown(), title.shown(), organization.shown(), rank);
  }
}
