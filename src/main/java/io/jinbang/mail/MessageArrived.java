package io.jinbang.mail;

import io.jinbang.shared.Id;

/** A message is kept, whole unless it was too large; its mailbox has not been told yet. */
public record MessageArrived(Id<Message> message) {}
