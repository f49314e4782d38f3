/**
 * The container verdict on a film without starting a process: a reader of ISO base media (ISO/IEC
 * 14496-12) and QuickTime boxes over a {@link java.nio.channels.SeekableByteChannel}.
 *
 * <p>Owns what a file declares: container, codecs, size as displayed, duration by edit list, frame
 * rate, key frames, and whether every declared sample lies inside the file. Never decodes, never
 * opens a second file, and answers hostile input with a typed {@link
 * io.jinbang.media.probe.Unreadable}: work and memory are bounded by {@link
 * io.jinbang.media.probe.Window}, whatever sizes and counts the file claims.
 */
@NullMarked
@Pure
package io.jinbang.media.probe;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
