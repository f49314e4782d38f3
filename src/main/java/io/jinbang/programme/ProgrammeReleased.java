package io.jinbang.programme;

import io.jinbang.shared.Id;

/**
 * A programme has been released.
 *
 * @param version its number, from 1
 */
public record ProgrammeReleased(Id<Gathering> gathering, int version) {}
