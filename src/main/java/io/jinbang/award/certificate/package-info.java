/**
 * A certificate for each award: its page that anybody may verify it on, its PDF.
 *
 * <p>Owns no data: a certificate is a line of a posted list, drawn. One that is not posted is not
 * there, at any address.
 */
@NullMarked
package io.jinbang.award.certificate;

import org.jspecify.annotations.NullMarked;
