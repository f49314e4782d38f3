package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import java.time.Instant;

/** That somebody was written to about so many tasks. */
public record Reminded(Id<Member> member, Instant at, int tasks) {}
