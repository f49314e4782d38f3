package io.jinbang.testing;

import io.jinbang.Jinbang;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole application and a real PostgreSQL. All such tests share one context and one
 * database; each makes its own people, bodies and campaigns, so none needs another's absence. After
 * each test the {@link io.jinbang.Invariants} must hold.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Jinbang.class,
    properties = {
      "jinbang.home=target/test-home${fork:}",
      "jinbang.origin=https://jinbang.example"
    })
@AutoConfigureMockMvc
@Import({Folk.Beans.class, Works.Beans.class})
@ActiveProfiles("test")
@ExtendWith(InvariantsAfterEach.class)
public @interface IntegrationTest {}
