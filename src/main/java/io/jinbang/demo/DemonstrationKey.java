package io.jinbang.demo;

/** What tells the demonstration's own requests from all others: made anew at every start. */
public record DemonstrationKey(String value) {}
