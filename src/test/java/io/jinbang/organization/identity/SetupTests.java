package io.jinbang.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.organization.Bodies;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SetupTests {
  @Autowired Setup setup;
  @Autowired Bodies bodies;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void the_host_is_set_up_once() {
    folk.host();

    assertThatThrownBy(
            () ->
                setup.host(
                    Text.of("另一个主办", "Another Host"), "主办02", Folk.address("host"), Folk.PASSWORD))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(bodies.host().name().zh()).isEqualTo("示例主办单位");
    assertThat(bodies.firstLevel()).hasSize(37);
  }

  @Test
  void every_missing_field_is_named() {
    assertThatThrownBy(() -> setup.host(Text.of("示例", " "), "", "x", "short"))
        .isInstanceOfSatisfying(
            Refusal.class,
            r ->
                assertThat(r.problems())
                    .extracting("field")
                    .containsExactly("en", "name", "email", "password"));
  }

  /** On an installation emptied for the length of this test; it is rolled back afterwards. */
  @Test
  void the_link_of_the_console_makes_the_host_and_is_void_afterwards() {
    folk.host();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              jdbc.sql("truncate organization.body cascade").update();
              jdbc.sql("truncate organization.person cascade").update();
              var path = setup.link();
              assertThat(path).matches("/setup/[A-Za-z0-9_-]{43}");
              setup.require(path.substring("/setup/".length()));

              var admin =
                  setup.host(
                      Text.of("示例主办单位", "Sample Host"),
                      "主办01",
                      Folk.address("host"),
                      Folk.PASSWORD);

              assertThat(admin.body()).isEqualTo(bodies.host().id());
              assertThatThrownBy(() -> setup.require(path.substring("/setup/".length())))
                  .isInstanceOf(Refusal.class);
            });
  }

  @Test
  void without_its_link_the_page_is_not_there() {
    folk.host();
    var visitor = new Visitor(web, UUID.randomUUID().toString());

    assertThat(visitor.get("/setup/" + Token.random().secret())).hasStatus(404);
    assertThat(visitor.post("/setup/x", "zh", "x", "en", "x")).hasStatus(404);
  }
}
