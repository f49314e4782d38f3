package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;

/** A part of a show, such as its speeches. */
public record Segment(Id<Segment> id, Text title) {}
