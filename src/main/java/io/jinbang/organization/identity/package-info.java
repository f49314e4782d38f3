/**
 * Accounts: who there is, how they come in (password or one-time link), how guessing is slowed, how
 * the first administrator is made.
 *
 * <p>Owns persons, roles, links, attempts and the end of sessions. Passwords are kept as Argon2id,
 * one-time tokens as SHA-256 only. Never decides which route a role may use: that is {@code
 * permission}.
 */
@NullMarked
package io.jinbang.organization.identity;

import org.jspecify.annotations.NullMarked;
