package io.jinbang.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

  @Bean
  Home home(@Value("${jinbang.home}") Path path) {
    return new Home(path);
  }

  @Bean
  Clock clock() {
    return new MovableClock();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "jinbang.database.url", matchIfMissing = true, havingValue = "none")
  PostgresGateway postgres(Home home) throws Exception {
    return new PostgresGateway(home.folder("database"));
  }

  /** Handed out only once every module's tables are there. */
  @Bean(destroyMethod = "close")
  DataSource dataSource(
      ObjectProvider<PostgresGateway> own,
      @Value("${jinbang.database.url:}") String url,
      @Value("${jinbang.database.user:}") String user,
      @Value("${jinbang.database.password:}") String password) {
    var config = new HikariConfig();
    var server = own.getIfAvailable();
    config.setJdbcUrl(server == null ? url : server.url());
    config.setUsername(server == null ? user : server.user());
    config.setPassword(server == null ? password : server.password());
    config.setMaximumPoolSize(24);
    config.setMinimumIdle(4); // the rest when they are needed
    var source = new HikariDataSource(config);
    Migrations.run(source);
    return source;
  }
}
