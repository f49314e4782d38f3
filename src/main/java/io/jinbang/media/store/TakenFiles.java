package io.jinbang.media.store;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Deletes what was taken in, and not before: where the transaction fails, the file is its sender's.
 */
@Component
class TakenFiles {

  @TransactionalEventListener
  void delete(TakenFile taken) throws IOException {
    Files.deleteIfExists(taken.file());
  }
}
