package io.jinbang.work.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.jinbang.installation.Machine;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

  /** {@code jinbang.film.threads}: a number, {@code none}, or nothing for half the processors. */
  @Bean
  static ChoreJobs chores(
      DataSource database,
      ObjectProvider<Chore> chores,
      Runs runs,
      PulseJobs pulse,
      Machine machine,
      ApplicationEventPublisher events,
      @Value("${jinbang.film.threads:}") String threads) {
    return new ChoreJobs(
        tasks -> Scheduler.create(database, tasks),
        chores,
        runs,
        pulse,
        machine,
        events,
        number(threads));
  }

  private static int number(String threads) {
    return switch (threads) {
      case "" -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      case "none" -> 0;
      default -> Integer.parseInt(threads);
    };
  }

  /** A worker does no light work, but what it does may lead to some. */
  @Bean
  @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "false")
  static SchedulerClient lightWork(
      DataSource database, @Value("${db-scheduler.table-name}") String table) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
        .tableName(table)
        .build();
  }
}
