package io.jinbang.review.scoring;

import io.jinbang.shared.Id;

/**
 * What a judge noted at a moment of a film; theirs alone.
 *
 * @param seconds from the film's start
 */
public record TimedNote(Id<TimedNote> id, double seconds, String words) {}
