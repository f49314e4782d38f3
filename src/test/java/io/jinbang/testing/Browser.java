package io.jinbang.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.jinbang.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One Chromium for all tests of a run. Each tab is a visitor of its own: no cookie, nothing in the
 * cache. Tabs close with their test.
 */
public final class Browser implements AutoCloseable {
  /** A laptop and a phone. */
  public static final List<Integer> WIDTHS = List.of(1440, 390);

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<BrowserContext> visitors = new ArrayList<>();
  private String origin = "";

  private Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        String.valueOf(BrowserCondition.node()))));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BrowserCondition.chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--autoplay-policy=no-user-gesture-required",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /**
   * A stranger's tab.
   *
   * @param width of the window in CSS pixels; below 600 with the height of a phone
   */
  public Tab tab(int width, Language language) {
    return tab(width, language, false);
  }

  /** The same on a screen for fingers. */
  public Tab touch(int width, Language language) {
    return tab(width, language, true);
  }

  private Tab tab(int width, Language language, boolean touch) {
    var visitor =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : touch ? 1180 : 900)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale(language == Language.ZH ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setBaseURL(origin));
    visitors.add(visitor);
    return new Tab(visitor.newPage(), width, language);
  }

  private void leave() {
    visitors.forEach(BrowserContext::close);
    visitors.clear();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  /** Starts the browser when a test first wants it and gives it that test's server. */
  static final class Fixture implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
      var browser =
          context
              .getRoot()
              .getStore(OURS)
              .computeIfAbsent(Browser.class, _ -> new Browser(), Browser.class);
      var server = SpringExtension.getApplicationContext(context).getEnvironment();
      browser.origin =
          "http://localhost:" + Objects.requireNonNull(server.getProperty("local.server.port"));
      return browser;
    }

    @Override
    public void afterEach(ExtensionContext context) {
      var browser = context.getRoot().getStore(OURS).get(Browser.class, Browser.class);
      if (browser != null) {
        browser.leave();
      }
    }
  }
}
