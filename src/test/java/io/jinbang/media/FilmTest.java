package io.jinbang.media;

import io.jinbang.testing.HttpTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of films through a real port, with {@link Stage} as the module above. */
@HttpTest
@Import({Stage.class, Cutting.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FilmTest {}
