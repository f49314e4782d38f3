package io.jinbang.media.upload;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who may write to which upload: one request at a time, always the newest. */
final class Stints {
  private final ConcurrentMap<Id<Film>, Stint> current = new ConcurrentHashMap<>();

  void take(Id<Film> upload, Stint stint) {
    var older = current.put(upload, stint);
    if (older != null) {
      older.end();
    }
  }

  /** Ends whatever stint there is: what it wrote counts, and nothing comes after. */
  void end(Id<Film> upload) {
    var any = current.remove(upload);
    if (any != null) {
      any.end();
    }
  }

  void release(Id<Film> upload, Stint stint) {
    current.remove(upload, stint);
    stint.end();
  }
}
