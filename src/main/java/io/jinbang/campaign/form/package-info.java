/**
 * A rulebook as a form: fields made from the published schema, what was typed back to a tree, the
 * tree to YAML, and the copy another edition begins with.
 *
 * <p>Functions of trees and texts; whether a rulebook is in order is {@code campaign.rulebook}'s to
 * say. Owns no table and knows no HTTP.
 */
@NullMarked
package io.jinbang.campaign.form;

import org.jspecify.annotations.NullMarked;
