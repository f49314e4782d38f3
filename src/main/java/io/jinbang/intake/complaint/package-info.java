/**
 * Rights complaints (侵权投诉): anybody claims that a work infringes their rights, proves their
 * address, the entrant answers, the host decides: dismissed, or taken down and perhaps reinstated.
 *
 * <p>Owns complaints, their history and which works are taken down. A complaint's receipt and every
 * takedown and reinstatement commit to a line of the ledger. Never judges whose right it is, and
 * never tells a stranger which numbers exist.
 */
@NullMarked
package io.jinbang.intake.complaint;

import org.jspecify.annotations.NullMarked;
