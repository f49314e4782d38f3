package io.jinbang.media.upload;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  static Quota quota(@Value("${jinbang.quota:100GB}") DataSize quota) {
    return new Quota(quota.toBytes());
  }
}
