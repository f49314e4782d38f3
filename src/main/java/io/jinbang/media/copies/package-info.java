/**
 * Copies among files on disk, from the command line: {@code fingerprint} and {@code duplicates}.
 *
 * <p>Owns reading films and fingerprint files, comparing all with all, and how the result is told:
 * lines of JSON, lines for people, a report with pictures. Starts neither Spring nor a database,
 * and leaves the comparing to {@code media.fingerprint}.
 */
@NullMarked
package io.jinbang.media.copies;

import org.jspecify.annotations.NullMarked;
