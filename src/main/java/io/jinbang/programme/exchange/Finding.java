package io.jinbang.programme.exchange;

import io.jinbang.shared.Text;

/**
 * Something in a file that its host should know.
 *
 * @param blocking nothing is taken over while it is so
 * @param place where
 * @param message what
 * @param remedy what to do about it
 */
public record Finding(boolean blocking, Text place, Text message, Text remedy) {}
