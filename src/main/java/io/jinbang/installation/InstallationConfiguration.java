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

  /** {@code jinbang.machine=worker} is one that serves no pages. */
  @Bean
  Machine machine(@Value("${jinbang.machine:web}") String kind) {
    var name = Hostname.ofThis() + "/" + ProcessHandle.current().pid();
    return new Machine(name, kind.equals("web"));
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
      Machine machine,
      @Value("${jinbang.database.url:}") String url,
      @Value("${jinbang.database.user:}") String user,
      @Value("${jinbang.database.password:}") String password,
      @Value("${jinbang.database.connections:24}") int connections) {
    var config = new HikariConfig();
    var server = own.getIfAvailable();
    config.setJdbcUrl(server == null ? url : server.url());
    config.setUsername(server == null ? user : server.user());
    config.setPassword(server == null ? password : server.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(4, connections)); // the rest when they are needed
    // the server lets go of what a machine held that fell silent, within ten seconds or so
    config.setConnectionInitSql(
        "set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2;"
            + " set tcp_keepalives_count = 3; set tcp_user_timeout = 10000");
    if (!machine.web()) {
      config.addDataSourceProperty("socketTimeout", 30); // nor does it wait for a silent server
    }
    var source = new HikariDataSource(config);
    if (machine.web()) {
      Migrations.run(source);
    }
    return source;
  }
}
