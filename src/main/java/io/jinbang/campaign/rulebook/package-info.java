/**
 * Reads a rulebook: YAML to {@link io.jinbang.campaign.Rulebook}, or every fault of it with its
 * line.
 *
 * <p>Four steps, each its own class: the text becomes a tree that knows its lines, the tree is held
 * against the published schema, what a schema cannot say is checked (dates in order, names that
 * exist, marks covered), and only a faultless tree is drawn up as a rulebook. It owns the format;
 * it never stores, never looks at the clock, and never stops at the first fault.
 */
@NullMarked
package io.jinbang.campaign.rulebook;

import org.jspecify.annotations.NullMarked;
