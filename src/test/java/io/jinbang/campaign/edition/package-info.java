/** Tests of edition. */
@NullMarked
package io.jinbang.campaign.edition;

import org.jspecify.annotations.NullMarked;
