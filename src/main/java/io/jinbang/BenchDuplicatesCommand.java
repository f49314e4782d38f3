package io.jinbang;

import io.jinbang.bench.Processor;
import io.jinbang.bench.Retrieval;
import io.jinbang.bench.Retrieval.Scored;
import io.jinbang.media.copies.EditedFilms;
import io.jinbang.media.copies.EditedFilms.Edited;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Likeness;
import io.jinbang.media.fingerprint.Likenesses;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Films against their edited copies, and against each other's. */
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description =
        "How well copies are found: each source edited in many ways, each held against all.")
final class BenchDuplicatesCommand implements Callable<Integer> {
  @Option(
      names = "--media",
      defaultValue = "../shared/media",
      description = "Folder with a folder sources (default: ${DEFAULT-VALUE}).")
  private Path media = Path.of(".");

  @Option(names = "--seed", defaultValue = "1", description = "Of chains and resampling.")
  private long seed;

  @Option(
      names = "--tuned",
      split = ",",
      defaultValue = "s01,s04,s06,s08,s10,s11,s14,s17",
      description = "Sources the method was tuned with (default: ${DEFAULT-VALUE}).")
  private Set<String> tuned = Set.of();

  @Option(names = "--cache", defaultValue = "target/bench-duplicates", description = "Kept here.")
  private Path cache = Path.of(".");

  @Option(names = "--report", description = "Also writes the tables to this file.")
  private @Nullable Path report;

  @Option(names = "--index", description = "Instead: how long a look-up among many films takes.")
  private boolean index;

  @Option(names = "--cpu", description = "Instead: processor time beside a plain decode.")
  private boolean cpu;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One pair, and whether its edit was among those tuned with. */
  private record Pair(Scored scored, boolean tunedEdit) {}

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    if (index) {
      new BenchIndex(seed).run(out);
      return 0;
    }
    if (cpu) {
      cpu(out);
      return 0;
    }
    var pairs = pairs(out);
    var tables =
        table(pairs, "Sources and edits never tuned with", p -> !tuned(p) && !p.tunedEdit)
            + table(pairs, "Sources never tuned with, all edits", p -> !tuned(p))
            + table(pairs, "All sources, edits never tuned with", p -> !p.tunedEdit)
            + table(pairs, "Everything", _ -> true);
    out.println(tables);
    if (report != null) {
      Files.writeString(report, tables);
    }
    return 0;
  }

  /** The second round counts: in the first the compiler is at work. */
  private void cpu(PrintWriter out) throws Exception {
    var films = new EditedFilms(cache);
    var made = 0.0;
    var plain = 0.0;
    for (var round = 0; round < 2; round++) {
      made = seconds(films::anew);
      plain = seconds(films::decode);
    }
    out.println("fingerprints " + made + " s, plain decode " + plain + " s: " + made / plain);
  }

  /** A way to go through a film. */
  private interface Pass {
    void run(Path film) throws IOException;
  }

  private double seconds(Pass pass) throws Exception {
    var sources = sources();
    return Processor.of(
            () -> {
              for (var source : sources) {
                pass.run(source);
              }
            })
        / 1e9;
  }

  private boolean tuned(Pair pair) {
    return tuned.contains(pair.scored.source());
  }

  private String table(List<Pair> pairs, String title, Predicate<Pair> which) {
    var chosen = pairs.stream().filter(which).map(Pair::scored).toList();
    return chosen.stream().noneMatch(Scored::copy)
        ? ""
        : new Retrieval(chosen).table(title, seed) + "\n";
  }

  private List<Pair> pairs(PrintWriter out) throws IOException {
    var films = new EditedFilms(cache);
    var sources = sources();
    var references = new TreeMap<String, Fingerprint>();
    for (var source : sources) {
      references.put(name(source), films.source(source));
    }
    var pairs = new ArrayList<Pair>();
    for (var i = 0; i < sources.size(); i++) {
      var other = sources.get((i + 5) % sources.size());
      for (var edited : films.of(sources.get(i), other, seed)) {
        compare(edited, references, pairs);
      }
      out.println("compared " + name(sources.get(i)) + ", " + (i + 1) + "/" + sources.size());
      out.flush();
    }
    return pairs;
  }

  private List<Path> sources() throws IOException {
    try (var all = Files.list(media.resolve("sources"))) {
      return all.filter(file -> file.toString().endsWith(".mp4")).sorted().toList();
    }
  }

  private static String name(Path source) {
    return Objects.toString(source.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  private static void compare(Edited edited, Map<String, Fingerprint> references, List<Pair> into) {
    references.forEach(
        (name, reference) -> {
          var likeness = Likenesses.compare(reference, edited.fingerprint());
          var scored =
              new Scored(
                  edited.source(),
                  edited.edit(),
                  name.equals(edited.source()),
                  likeness.score(),
                  likeness.match(),
                  error(edited, likeness));
          into.add(new Pair(scored, edited.tuned()));
        });
  }

  /** In the middle of what was found; the second part of the intercut one lies 5 s later. */
  private static double error(Edited edited, Likeness likeness) {
    if (likeness.picture().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    var segment = likeness.picture().getFirst();
    var middle = (segment.aFrom() + segment.aTo()) / 2;
    var found = middle * likeness.speed() + likeness.offset();
    var error = Math.abs(found - (middle - edited.start()) / edited.rate() - edited.delay());
    return "intercut".equals(edited.edit()) ? Math.min(error, Math.abs(error - 5)) : error;
  }
}
