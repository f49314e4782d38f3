package io.jinbang;

import io.jinbang.demo.Demonstration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server with a whole contest in it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Run the platform with a demonstration contest: real films, scores, a posted list.",
    footer = {
      "",
      "Everything in it is invented. It keeps to a folder of its own, so it never touches real"
          + " data;",
      "delete that folder to begin afresh."
    })
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--home",
      defaultValue = "${env:JINBANG_HOME:-./data}",
      paramLabel = "DIR",
      description =
          "Where data lie (default: JINBANG_HOME, else ./data); the demo uses demo/ in it.")
  private Path home = Path.of("data");

  @Option(names = "--fresh", description = "Begin afresh: delete the earlier demonstration first.")
  private boolean fresh;

  @Override
  public Integer call() throws Exception {
    var folder = home.resolve("demo");
    if (fresh && Files.exists(folder)) {
      Demonstration.clear(folder);
    }
    var settings = ServeCommand.settings(port, "127.0.0.1", folder);
    settings.put("spring.profiles.active", "demo");
    ServeCommand.start(settings).getBean(Demonstration.class).play();
    return JinbangCommand.RUNNING;
  }
}
