package io.jinbang.programme;

import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * A cue with a ceremony object has fired on a stage, for the first time.
 *
 * @param object key of the object, see {@link CeremonyObjects}
 */
public record CueFired(Id<Gathering> gathering, String object, Instant at) {}
