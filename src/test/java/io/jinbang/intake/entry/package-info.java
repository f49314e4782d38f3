/** Entries from draft to receipt, as their entrants and over HTTP. */
@NullMarked
package io.jinbang.intake.entry;

import org.jspecify.annotations.NullMarked;
