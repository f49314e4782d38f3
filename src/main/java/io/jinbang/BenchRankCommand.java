package io.jinbang;

import io.jinbang.bench.Rivals;
import io.jinbang.review.rankfile.RankCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranking a file of scores, against the plain means a spreadsheet would give. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "The fit and its draws in this process, against plain means of the same file.")
final class BenchRankCommand implements Callable<Integer> {
  @Option(names = "--runs", defaultValue = "9", description = "Runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--entry", defaultValue = "entry", description = "Entry column.")
  private String entry = "entry";

  @Option(names = "--judge", defaultValue = "judge", description = "Judge column.")
  private String judge = "judge";

  @Option(names = "--score", defaultValue = "score", description = "Score column.")
  private String score = "score";

  @Parameters(paramLabel = "FILE", description = "A table as rank takes it.")
  private Path file = Path.of("scores.csv");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var cold = rank(2000);
    var table =
        new Rivals()
            .add("plain means, warm", 3, this::means)
            .add("fit without draws, warm", 3, () -> rank(0))
            .add("fit and 2,000 draws, warm", 3, () -> rank(2000))
            .race(runs);
    var out = spec.commandLine().getOut();
    out.printf("%s; reading the file is part of every figure%n", file);
    out.print(table);
    out.printf("fit and 2,000 draws, cold, once: %.1f ms%n", cold / 1e6);
    out.flush();
    return 0;
  }

  private long rank(int draws) {
    var line = new CommandLine(new RankCommand());
    line.setOut(new PrintWriter(Writer.nullWriter()));
    var begin = System.nanoTime();
    var code =
        line.execute(
            file.toString(),
            "--json",
            "--draws=" + draws,
            "--entry=" + entry,
            "--judge=" + judge,
            "--score=" + score);
    if (code != 0) {
      throw new ParameterException(spec.commandLine(), "rank cannot use " + file);
    }
    return System.nanoTime() - begin;
  }

  /** The mean of every work's scores, as plainly as it can be had. */
  private long means() throws IOException {
    var begin = System.nanoTime();
    var means = new HashMap<String, DoubleSummaryStatistics>();
    try (var lines = lines()) {
      var names = cells(String.valueOf(lines.readLine()));
      var work = column(names, entry);
      var points = column(names, score);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = cells(line);
        means
            .computeIfAbsent(cells.get(work), _ -> new DoubleSummaryStatistics())
            .accept(Double.parseDouble(cells.get(points)));
      }
    }
    var order = new ArrayList<>(means.entrySet());
    order.sort((a, b) -> Double.compare(b.getValue().getAverage(), a.getValue().getAverage()));
    return order.isEmpty() ? 0 : System.nanoTime() - begin;
  }

  private int column(List<String> names, String name) {
    for (var i = 0; i < names.size(); i++) {
      if (names.get(i).strip().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new ParameterException(spec.commandLine(), "no column " + name + " in " + file);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> cell.replaceAll("[\"\ufeff]", ""))
        .toList();
  }

  private BufferedReader lines() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
