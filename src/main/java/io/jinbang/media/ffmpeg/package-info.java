/**
 * FFmpeg as a sandboxed subprocess: the one place that starts it.
 *
 * <p>Owns finding or unpacking the executables, the sandbox (no network, limits on CPU, memory,
 * output and wall clock), the whitelists, and the few jobs wanted: one full decode that measures,
 * stills, a playable copy. First bytes decide the demuxer, so that playlists never reach one; file
 * names given to FFmpeg are its own. Never judges: {@code media.check} does.
 */
@NamedInterface("ffmpeg")
@NullMarked
package io.jinbang.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
