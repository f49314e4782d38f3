package io.jinbang.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.jinbang.documents.GridDocument;
import io.jinbang.documents.TableDocument;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {
  private final ObjectProvider<Site> site;

  SiteConfiguration(ObjectProvider<Site> site) {
    this.site = site;
  }

  @Bean
  static Messages messages() {
    return new Messages();
  }

  @Bean
  static Origin origin(@Value("${jinbang.origin}") String address) {
    return new Origin(address);
  }

  @Bean
  static Site site(
      Messages messages,
      Clock clock,
      List<Menu> menus,
      List<Tabs> tabs,
      List<GatheringTabs> gatheringTabs,
      Origin origin,
      TableDocument tables,
      GridDocument grids) {
    var templates = TemplateEngine.createPrecompiled(ContentType.Html);
    templates.setBinaryStaticContent(true);
    return new Site(templates, messages, clock, menus, tabs, gatheringTabs, origin, tables, grids);
  }

  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("lang");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(SiteConfiguration::preferred);
    return resolver;
  }

  /** Chinese, unless the browser asks for English before Chinese. */
  private static Locale preferred(HttpServletRequest request) {
    return Language.of(request.getLocale()).locale();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/css/**", "/js/**", "/vendor/**", "/icon.svg")
        .addResourceLocations(
            "classpath:/static/css/",
            "classpath:/static/js/",
            "classpath:/static/vendor/",
            "classpath:/static/");
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new IdReader());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PageResolver());
  }

  /** Path variables of type {@code Id<…>}; what is malformed is not found. */
  private static final class IdReader implements Converter<String, Id<?>> {
    @Override
    public Id<?> convert(String text) {
      return Id.parse(text);
    }
  }

  private final class PageResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      return page(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }
  }

  private Page page(HttpServletRequest request) {
    var language = Language.of(RequestContextUtils.getLocale(request));
    return new Page(site.getObject(), request, language);
  }
}
