package io.jinbang.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.jinbang.installation.PostgresGateway;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that one could start instead: one page that asks one question of the same PostgreSQL.
 * Not a component, so that the application's own scan passes it by.
 */
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class BareApplication {
  static void main(String[] arguments) {
    SpringApplication.run(BareApplication.class, arguments);
  }

  @Bean(destroyMethod = "close")
  PostgresGateway postgres(@Value("${jinbang.home}") Path home) throws Exception {
    return new PostgresGateway(home.resolve("database"));
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(PostgresGateway server) {
    var source = new HikariDataSource();
    source.setJdbcUrl(server.url());
    source.setUsername(server.user());
    source.setPassword(server.password());
    return source;
  }

  @Bean
  RouterFunction<ServerResponse> page(JdbcClient database) {
    return RouterFunctions.route()
        .GET("/", _ -> ServerResponse.ok().body(answer(database)))
        .build();
  }

  private static String answer(JdbcClient database) {
    return database.sql("select version()").query(String.class).single();
  }
}
