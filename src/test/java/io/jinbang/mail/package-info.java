/** The outbox, tried on a real database and a real mail server. */
@NullMarked
package io.jinbang.mail;

import org.jspecify.annotations.NullMarked;
