/** The decision on a submission, problem by problem and to the millisecond. */
@NullMarked
package io.jinbang.intake.submission;

import org.jspecify.annotations.NullMarked;
