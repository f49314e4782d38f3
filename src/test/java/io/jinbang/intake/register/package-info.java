/** The list of entries, for the host and for coordinators. */
@NullMarked
package io.jinbang.intake.register;

import org.jspecify.annotations.NullMarked;
