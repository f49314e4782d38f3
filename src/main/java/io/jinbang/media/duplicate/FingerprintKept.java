package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/** A film has a fingerprint, or another one than before. */
record FingerprintKept(Id<Film> film) {}
