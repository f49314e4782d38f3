package io.jinbang.work.queue;

import io.jinbang.shared.Text;

/** A failure that can be told to people, in both languages. */
public interface Reasoned {

  Text text();
}
