package io.jinbang.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationConfiguration {

  @Bean
  DemonstrationKey demonstrationKey() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return new DemonstrationKey(HexFormat.of().formatHex(bytes));
  }

  @Bean
  FilterRegistrationBean<MomentFilter> momentFilter(DemonstrationKey key) {
    var filter = new FilterRegistrationBean<>(new MomentFilter(key.value()));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
