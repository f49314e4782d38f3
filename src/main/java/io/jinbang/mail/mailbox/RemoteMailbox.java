package io.jinbang.mail.mailbox;

/** Where messages come from. */
interface RemoteMailbox {

  /** Server and folder for people; empty where none is configured. */
  String address();

  /**
   * @throws io.jinbang.shared.Refusal saying plainly what is wrong
   */
  RemoteFolder open();
}
