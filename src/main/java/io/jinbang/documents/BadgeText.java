package io.jinbang.documents;

import io.jinbang.shared.Text;

/**
 * All that stands on a badge. Plain strings are names and stay in their own language.
 *
 * @param gathering what it lets into
 * @param category whose colour it has
 * @param colour as style sheets write it, dark enough for white words
 * @param nameZh may be empty where there is another name
 * @param nameEn may be empty where there is another name
 * @param code what stands in the QR code; tells nothing of the person
 * @param printed the same as people read it
 */
public record BadgeText(
    Text gathering,
    Text category,
    String colour,
    String nameZh,
    String nameEn,
    String organization,
    String title,
    String code,
    String printed) {}
