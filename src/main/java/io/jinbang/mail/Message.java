package io.jinbang.mail;

import io.jinbang.shared.Id;
import java.time.Instant;

/**
 * A message from the mailbox.
 *
 * @param sha256 of its bytes, by which they are kept
 * @param variant whether another message came before under the same Message-ID
 * @param from the address it says it is from; empty where it names none
 * @param receivedAt when our mail server got it, which no sender can set
 * @param size in bytes, as the server says
 * @param whole false where it was too large, so that only its header was kept
 */
public record Message(
    Id<Message> id,
    String sha256,
    boolean variant,
    String from,
    String subject,
    Instant receivedAt,
    long size,
    boolean whole) {}
