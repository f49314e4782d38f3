package io.jinbang.testing;

import io.jinbang.Jinbang;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test through a real port, for what a mock of HTTP would hide: streams, stalls, broken
 * connections, ranges. It has a home and a database of its own, so that no other context's workers
 * take its jobs. {@link Caller} is the way in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Jinbang.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jinbang.home=target/http-home${fork:}", "jinbang.origin=http://localhost"})
@Import(Folk.Beans.class)
@ActiveProfiles("test")
@ExtendWith(InvariantsAfterEach.class)
public @interface HttpTest {}
