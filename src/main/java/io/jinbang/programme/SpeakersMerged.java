package io.jinbang.programme;

import io.jinbang.shared.Id;

/**
 * Two speakers have turned out to be one person. Told before {@code gone} is deleted, so that
 * whoever refers to it can refer to {@code kept} instead.
 */
public record SpeakersMerged(Id<Gathering> gathering, Id<Speaker> kept, Id<Speaker> gone) {}
