package io.jinbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The browser half of {@link BrowserTest}, for a test that starts its server in its own way: a test
 * method takes a {@link Browser} as its parameter.
 */
@Tag("browser")
@ExtendWith(BrowserCondition.class)
@ExtendWith(Browser.Fixture.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InBrowser {}
