/** Tests of the judge's desk. */
@NullMarked
package io.jinbang.review.scoring;

import org.jspecify.annotations.NullMarked;
