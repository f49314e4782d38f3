package io.jinbang.review.assignment;

/** One review to be written: this judge, this work; both are identifiers. */
public record Assignment(String judge, String work) {}
