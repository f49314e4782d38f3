package io.jinbang.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  @Bean
  static Caps caps(
      @Value("${jinbang.mail.per-minute:0}") int perMinute,
      @Value("${jinbang.mail.per-hour:0}") int perHour,
      @Value("${jinbang.mail.per-day:0}") int perDay) {
    return new Caps(perMinute, perHour, perDay);
  }
}
