package io.jinbang.programme.exchange;

import java.time.Instant;

/**
 * A file that waits to be taken over.
 *
 * @param sha256 of its content, by which it is told from one that replaced it
 */
public record GivenFile(String fileName, byte[] content, String sha256, Instant at) {}
