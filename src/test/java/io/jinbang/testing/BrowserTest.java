package io.jinbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test in a real Chromium; a test method takes a {@link Browser} as its parameter. Skipped, with
 * the reason, where the machine has no Chromium (system property {@code chromium}, else {@code
 * /usr/bin/chromium}) or no Node.js on the path.
 */
@InBrowser
@HttpTest
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BrowserTest {}
