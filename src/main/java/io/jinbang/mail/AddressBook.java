package io.jinbang.mail;

import io.jinbang.shared.Actor;

/** A question this module asks upward: where do letters to somebody go? */
public interface AddressBook {

  String of(Actor actor);
}
