/**
 * The words of letters: those that came with the program, and those the host has given them.
 *
 * <p>Owns every version of them. Never lets a letter lose its link, nor name a value that its kind
 * does not have.
 */
@NullMarked
package io.jinbang.mail.wording;

import org.jspecify.annotations.NullMarked;
