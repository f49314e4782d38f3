package io.jinbang.review.assignment;

/** A judge and a work by number, from 0, that the judge is to read. */
public record Pair(int judge, int work) {}
