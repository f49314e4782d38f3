package io.jinbang.intake.form;

/**
 * A link just issued; it is shown this once.
 *
 * @param contact of the work, as on the form
 * @param address whole, as it is sent
 */
public record ClaimLink(String title, String contact, String mobile, String address) {}
