/**
 * Takes messages out of an IMAP mailbox without losing one: bytes to disk, row and event in one
 * transaction, and only then the server's flag.
 *
 * <p>Owns the messages as they came. Never deletes anything on the server, never answers, never
 * decides what a message is.
 */
@NullMarked
package io.jinbang.mail.mailbox;

import org.jspecify.annotations.NullMarked;
