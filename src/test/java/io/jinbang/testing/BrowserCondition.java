package io.jinbang.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What {@link BrowserTest} needs of the machine. */
final class BrowserCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!Files.isExecutable(chromium())) {
      return ConditionEvaluationResult.disabled(
          "no chromium at " + chromium() + "; install it or name another with -Dchromium=…");
    }
    return node() == null
        ? ConditionEvaluationResult.disabled("no node on the path; Playwright runs on it")
        : ConditionEvaluationResult.enabled("chromium at " + chromium());
  }

  static Path chromium() {
    return Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  }

  /** Playwright's own copies of Node.js (200 MB for five systems) are left out of the build. */
  static @Nullable Path node() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
