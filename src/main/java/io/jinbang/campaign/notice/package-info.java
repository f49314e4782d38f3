/** The notice that travels down the tree of bodies. */
@NullMarked
package io.jinbang.campaign.notice;

import org.jspecify.annotations.NullMarked;
