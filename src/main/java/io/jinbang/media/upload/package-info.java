/**
 * Resumable upload: a tus 1.0.0 server (core, creation, termination, checksum, expiration) at
 * {@code /uploads}; see <a href="https://tus.io/protocols/resumable-upload">the protocol</a>.
 *
 * <p>Owns the bytes until the last has come. An offset is acknowledged only after the bytes before
 * it were forced to the disk and the offset was committed to the database; after a crash the
 * smaller of the two is the truth. The newest request on an upload is the only one that may write.
 * Never looks into a file: what it holds is for the technical check to say.
 */
@NullMarked
package io.jinbang.media.upload;

import org.jspecify.annotations.NullMarked;
