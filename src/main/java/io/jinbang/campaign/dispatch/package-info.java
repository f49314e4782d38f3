/**
 * The way of a notice down the tree: sent by the host, acknowledged, given a cover note and terms,
 * forwarded, shared by page and code; reminders to those who stay silent.
 *
 * <p>Owns what each body did with each notice, and the letters about it. Knows the bodies above and
 * below by their tree only; never what they enter.
 */
@NullMarked
package io.jinbang.campaign.dispatch;

import org.jspecify.annotations.NullMarked;
