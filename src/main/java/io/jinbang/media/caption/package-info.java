/**
 * Subtitles of films: a strict reader of SRT and WebVTT, and the pages where they are added.
 *
 * <p>Owns what is kept of them: WebVTT of our own writing, with no markup but italics, bold,
 * underline and ruby. Never keeps or serves a file as it came. Who may watch a film may read them.
 */
@NullMarked
package io.jinbang.media.caption;

import org.jspecify.annotations.NullMarked;
