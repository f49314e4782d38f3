/** A whole jury at work, for the tests of the review. */
@NullMarked
package io.jinbang.review;

import org.jspecify.annotations.NullMarked;
