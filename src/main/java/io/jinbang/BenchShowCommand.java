package io.jinbang;

import io.jinbang.bench.AudienceGateway;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How soon everybody in a hall knows of a cue: against a running server, in its own network. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "From a producer's press to every screen, through a running server and the network between.",
      "Take a rehearsal that is on: its countdown is halted and let go again and again."
    },
    footer = {"", "The password is read from JINBANG_PASSWORD."})
final class BenchShowCommand implements Callable<Integer> {
  private static final double MILLION = 1e6;

  @Parameters(
      index = "0",
      paramLabel = "SHOW",
      description = "Address of the show, such as http://localhost:8080/host/g/summit/show/….")
  private String show = "";

  @Parameters(
      index = "1",
      paramLabel = "LINK",
      description = "A link of it, such as http://localhost:8080/show/….")
  private String link = "";

  @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "A host's.")
  private String email = "";

  @Option(
      names = "--viewers",
      defaultValue = "50",
      description = "Streams open at once (default: ${DEFAULT-VALUE}).")
  private int viewers;

  @Option(
      names = "--changes",
      defaultValue = "40",
      description =
          "Presses; an even number leaves the show as it was (default: ${DEFAULT-VALUE}).")
  private int changes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var password = System.getenv("JINBANG_PASSWORD");
    if (password == null || viewers < 1 || changes < 1) {
      throw new ParameterException(
          spec.commandLine(), "JINBANG_PASSWORD, viewers and changes are needed");
    }
    try (var audience = new AudienceGateway(show, viewers)) {
      audience.open(email, password, link);
      for (var i = 0; i < changes; i++) {
        audience.change(i % 2 == 0);
      }
      report(audience.delays());
      return 0;
    } catch (IOException | IllegalArgumentException failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 2;
    }
  }

  private void report(List<Long> delays) {
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d viewers, %d presses, %d of %d heard%n",
        viewers,
        changes,
        delays.size(),
        viewers * changes);
    for (var share : new double[] {.5, .95, .99, 1}) {
      out.printf(Locale.ROOT, "%s%8.1f ms%n", name(share), at(delays, share) / MILLION);
    }
    out.flush();
  }

  private static String name(double share) {
    return share == 1 ? "slowest " : "p%-7.0f".formatted(share * 100);
  }

  private static long at(List<Long> delays, double share) {
    return delays.get((int) Math.ceil(share * delays.size()) - 1);
  }
}
