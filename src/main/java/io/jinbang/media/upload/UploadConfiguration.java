package io.jinbang.media.upload;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  static Quota quota(@Value("${jinbang.quota:100GB}") DataSize quota) {
    return new Quota(quota.toBytes());
  }

  @Bean
  static Turns turns() {
    return new Turns();
  }

  /** A film comes in some hundred thousand pieces of 8 kB otherwise. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> largerReads() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("socket.appReadBufSize", "65536"));
  }
}
