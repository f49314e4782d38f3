/** Tests of the reader of rulebooks. */
@NullMarked
package io.jinbang.campaign.rulebook;

import org.jspecify.annotations.NullMarked;
