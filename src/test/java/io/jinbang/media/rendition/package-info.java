/** What becomes of a complete film, and who may see it. */
@NullMarked
package io.jinbang.media.rendition;

import org.jspecify.annotations.NullMarked;
