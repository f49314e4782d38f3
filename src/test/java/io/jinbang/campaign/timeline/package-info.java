/** Tests of timeline. */
@NullMarked
package io.jinbang.campaign.timeline;

import org.jspecify.annotations.NullMarked;
