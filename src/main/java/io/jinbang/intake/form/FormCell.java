package io.jinbang.intake.form;

/**
 * One place of a row as it was filled.
 *
 * @param place where a correction of it goes, see {@link Corrections}
 * @param address as people call it
 */
public record FormCell(String place, String address, String text) {}
