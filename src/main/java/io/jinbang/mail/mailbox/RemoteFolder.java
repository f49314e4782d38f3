package io.jinbang.mail.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** A folder on a mail server, open. */
interface RemoteFolder extends AutoCloseable {

  /** What stands in front of every UID: who, where, which folder. */
  String name();

  long validity();

  List<Remote> list();

  /**
   * A message on the server.
   *
   * @param receivedAt its INTERNALDATE
   * @param seen whether it bears the server's flag
   */
  record Remote(long uid, Instant receivedAt, long size, boolean seen) {}

  /** Its bytes; reading them flags nothing. */
  void fetch(long uid, OutputStream to) throws IOException;

  /** The bytes of its header alone. */
  void fetchHeader(long uid, OutputStream to) throws IOException;

  /** Flags it as seen. */
  void mark(long uid);

  @Override
  void close();
}
