/**
 * The tree of bodies: the host on top, the 37 of the first level below it, units below them.
 *
 * <p>Owns the table of bodies and the one resource that says which divisions make the first level.
 * Never knows which campaign a body takes part in, nor who works there.
 */
@NullMarked
package io.jinbang.organization.tree;

import org.jspecify.annotations.NullMarked;
