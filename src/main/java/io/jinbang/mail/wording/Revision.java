package io.jinbang.mail.wording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a letter's words.
 *
 * @param wording null where it went back to the words that came with the program
 */
record Revision(int version, @Nullable Wording wording, UUID by, Instant at) {}
