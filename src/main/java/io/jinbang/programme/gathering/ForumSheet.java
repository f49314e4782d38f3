package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.shared.Id;

/** A forum as its host filled it in. */
public record ForumSheet(Id<Forum> id, Bilingual name, Bilingual edition, Bilingual theme) {

  public Forum shown() {
    return new Forum(id, name.shown(), edition.shown());
  }
}
