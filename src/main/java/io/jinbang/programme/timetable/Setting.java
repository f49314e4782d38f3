package io.jinbang.programme.timetable;

/**
 * What the search is told of a gathering, beside its data.
 *
 * @param teams of interpreters
 * @param walk minutes from one venue to another
 */
public record Setting(int teams, int walk) {
  static final Setting USUAL = new Setting(2, 15);
}
