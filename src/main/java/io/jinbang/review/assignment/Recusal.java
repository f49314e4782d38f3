package io.jinbang.review.assignment;

/** A judge who stands aside from one work, at either side's request; both are identifiers. */
public record Recusal(String judge, String work) {}
