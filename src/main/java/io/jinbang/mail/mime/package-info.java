/**
 * Reads messages as they come, however their programs wrote them: parts, names, character sets.
 *
 * <p>Works line by line from a file within limits of depth, parts and bytes; never believes a
 * declared size, name or character set, never opens what it finds.
 */
@NullMarked
package io.jinbang.mail.mime;

import org.jspecify.annotations.NullMarked;
