package io.jinbang.media.probe;

/**
 * A film (or sound) in a container this reader recognises by its first bytes but does not read.
 *
 * @param container which one; never one for which {@link Container#boxes()} holds
 */
public record Foreign(Container container) implements Probe {}
