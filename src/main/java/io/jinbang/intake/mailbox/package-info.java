/**
 * Works that come by mail: forms and films of a message become entries, and its sender gets one
 * answer with receipts or with what is missing.
 *
 * <p>Owns what became of each message. Never guesses: what is not plain waits for a person, with a
 * reply prepared. Never fetches from a host that is not on the host's list, nor from an address
 * inside.
 */
@NullMarked
package io.jinbang.intake.mailbox;

import org.jspecify.annotations.NullMarked;
