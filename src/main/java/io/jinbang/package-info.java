/**
 * Jinbang (金榜): an industry body's campaigns, from the first notice to the posted list.
 *
 * <p>A modular monolith. Every package below this one that stands directly under it is a module;
 * its root holds its contract (one interface, the records it publishes, its events), and its
 * capabilities live in flat packages beneath. {@code ArchitectureTests} holds the rules;
 * ARCHITECTURE.md tells them.
 */
@NullMarked
package io.jinbang;

import org.jspecify.annotations.NullMarked;
