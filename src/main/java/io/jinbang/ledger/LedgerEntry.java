package io.jinbang.ledger;

import java.time.Instant;

/**
 * What an append gives back, to be written on the receipt.
 *
 * @param index place in the log, counted from 0 without gaps
 * @param leafHash 64 hexadecimal digits, see {@link LedgerLeaf#hash}
 * @param at when it was appended, to the millisecond; part of the leaf hash
 */
public record LedgerEntry(long index, String leafHash, Instant at) {}
