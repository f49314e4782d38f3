package io.jinbang.media.fingerprint;

/**
 * A film that is worth comparing.
 *
 * @param hits how many looked-at moments have something near in it, weighed by how rare they are
 */
public record Hit<K>(K key, double hits) {}
