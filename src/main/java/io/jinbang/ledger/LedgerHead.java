package io.jinbang.ledger;

/**
 * The log at one moment.
 *
 * @param size number of leaves
 * @param root Merkle tree hash of them all, 64 hexadecimal digits
 */
public record LedgerHead(long size, String root) {}
