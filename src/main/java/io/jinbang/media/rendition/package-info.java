/**
 * What becomes of a complete film: the technical check, poster, stills, the copy that plays, and
 * the pages that show them.
 *
 * <p>Owns the durable job behind a film and the addresses under {@code /films}. Each request for
 * bytes asks again who may see them; what plays was made here, and what was sent comes only as a
 * download. Never decides who may see a film: it asks the policies.
 */
@NullMarked
package io.jinbang.media.rendition;

import org.jspecify.annotations.NullMarked;
