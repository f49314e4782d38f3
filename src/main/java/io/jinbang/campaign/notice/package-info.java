/**
 * The notice as the host writes it: words that follow from the rulebook, files, supplements.
 *
 * <p>Owns notices and their files. A notice that was sent never changes. Never knows to whom it
 * goes; that is {@code campaign.dispatch}.
 */
@NullMarked
package io.jinbang.campaign.notice;

import org.jspecify.annotations.NullMarked;
