/** What the tests of films share: a module above that permits, films made on the spot. */
@NullMarked
package io.jinbang.media;

import org.jspecify.annotations.NullMarked;
