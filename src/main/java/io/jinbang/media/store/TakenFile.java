package io.jinbang.media.store;

import java.nio.file.Path;

/** A file whose bytes are the store's as soon as the transaction commits. */
record TakenFile(Path file) {}
