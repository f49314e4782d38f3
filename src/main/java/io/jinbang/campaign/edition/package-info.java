/**
 * Campaigns: opening one from a rulebook, keeping its source word for word, and the pages on which
 * the host opens it and anyone reads it.
 *
 * <p>Owns the table of campaigns. The source is what is kept; the rulebook is read from it again,
 * so that the text a stranger can hash is the text that decides.
 */
@NullMarked
package io.jinbang.campaign.edition;

import org.jspecify.annotations.NullMarked;
