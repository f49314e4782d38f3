package io.jinbang;

import io.jinbang.campaign.Rulebook.BodyRole;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.intake.folder.FolderImports;
import io.jinbang.intake.folder.FolderLines;
import io.jinbang.intake.folder.FolderReport;
import io.jinbang.organization.People;
import io.jinbang.organization.identity.Setup;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a folder of films with its recommendation form in. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Turn a folder of films and a recommendation form into entries.",
    footer = {
      "",
      "Exit codes: 0 all are submitted, 1 some wait for somebody, 2 nothing could be done.",
      "Running it again makes nothing twice. The folder is only read."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int POLL_MILLIS = 500;

  @Parameters(index = "0", paramLabel = "campaign.yaml", description = "The rulebook.")
  private Path rulebook = Path.of("campaign.yaml");

  @Parameters(index = "1", paramLabel = "DIR", description = "Films and one .xlsx, .docx or .csv.")
  private Path folder = Path.of(".");

  @Option(
      names = "--home",
      defaultValue = "${env:JINBANG_HOME:-./data}",
      paramLabel = "DIR",
      description = "Where everything is kept (default: JINBANG_HOME, else ./data).")
  private Path home = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      description = "A PostgreSQL of your own, as for serve.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--unit",
      defaultValue = "",
      paramLabel = "NAME",
      description = "Who recommends where the form names nobody.")
  private String unit = "";

  @Option(names = "--json", description = "One JSON document.")
  private boolean json;

  @Option(names = "--no-wait", description = "Do not wait for the films' checks.")
  private boolean noWait;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Of the table.")
  private String lang = "zh";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var language = Language.of(Locale.forLanguageTag(lang));
    System.setOut(System.err); // so that nothing but the answer stands in the answer
    try {
      var yaml = RulebookReader.normal(Files.readString(rulebook));
      var slug = slug(yaml);
      try (var application = ServeCommand.start(settings())) {
        var report = run(application, yaml, slug);
        out.print(json ? FolderLines.json(report) + "\n" : FolderLines.readable(report, language));
        return report.code();
      }
    } catch (Refusal refusal) {
      refusal
          .problems()
          .forEach(
              one ->
                  System.err.println(one.message().in(language) + " " + one.remedy().in(language)));
      return 2;
    } catch (IOException unreadable) {
      System.err.println("Cannot be read / 读不了：" + unreadable.getMessage());
      return 2;
    }
  }

  private static String slug(String yaml) {
    return switch (RulebookReader.read(yaml)) {
      case Reading.Faulty faulty -> {
        Refusal.unlessNone(faulty.problems());
        throw new IllegalStateException("faulty without a fault");
      }
      case Reading.Read read -> read.rulebook().slug();
    };
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<>(ServeCommand.settings(0, "127.0.0.1", home));
    settings.put("logging.threshold.console", "OFF");
    if (databaseUrl != null) {
      settings.put("jinbang.database.url", databaseUrl);
    }
    return settings;
  }

  private FolderReport run(ConfigurableApplicationContext application, String yaml, String slug)
      throws IOException, InterruptedException {
    var imports = application.getBean(FolderImports.class);
    var host = host(application, yaml);
    var campaign = imports.campaign(host, yaml, slug);
    var report = imports.run(host, campaign, folder, unit);
    while (!noWait && report.checking()) {
      Thread.sleep(POLL_MILLIS);
      report = imports.report(report);
    }
    return report;
  }

  /** A new installation gets the host its rulebook names; its administrator comes in by a link. */
  private static Actor host(ConfigurableApplicationContext application, String yaml) {
    var people = application.getBean(People.class);
    var hosts = people.withRole(Role.HOST);
    if (!hosts.isEmpty()) {
      return hosts.getFirst().actor();
    }
    var rulebook = ((Reading.Read) RulebookReader.read(yaml)).rulebook();
    var name =
        rulebook.bodies().stream()
            .filter(body -> body.role() == BodyRole.HOST)
            .findFirst()
            .map(body -> body.name())
            .orElse(rulebook.title());
    var address = "host@jinbang.example";
    var password = UUID.randomUUID() + " " + UUID.randomUUID();
    var host = application.getBean(Setup.class).host(name, "Host", address, password).actor();
    var path = people.invite(host, "Host", address, Role.HOST, null).path();
    System.err.println(
        "New installation; after `serve`, sign in once with / 新安装，serve 后用此链接登录： " + path);
    return host;
  }
}
