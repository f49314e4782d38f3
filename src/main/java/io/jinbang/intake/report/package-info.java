/**
 * What each body reports at the close of a call: its figures ready-made, what it did, typical
 * cases.
 *
 * <p>Owns reports. Counts submitted works; never knows what became of them.
 */
@NullMarked
package io.jinbang.intake.report;

import org.jspecify.annotations.NullMarked;
