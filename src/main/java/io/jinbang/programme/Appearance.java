package io.jinbang.programme;

import io.jinbang.shared.Id;

/** Who is on stage, and as what. */
public record Appearance(Id<Speaker> speaker, Part part) {}
