package io.jinbang.programme.hall;

import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;

/** A house with halls, as its host filled it in. */
public record Venue(Id<Venue> id, Bilingual name, Bilingual address) {}
