/** Resumable upload over HTTP and at its smallest parts. */
@NullMarked
package io.jinbang.media.upload;

import org.jspecify.annotations.NullMarked;
