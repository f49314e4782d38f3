package io.jinbang;

import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what docs/benchmarks.md claims, each time against something plain in the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure speed here and now, against a baseline in the same run.",
    subcommands = {
      BenchCheckCommand.class,
      BenchDoorCommand.class,
      BenchDuplicatesCommand.class,
      BenchJudgingCommand.class,
      BenchPlayCommand.class,
      BenchShowCommand.class,
      BenchAssignCommand.class,
      BenchRankCommand.class,
      BenchStartCommand.class,
      BenchStarveCommand.class,
      BenchTimetableCommand.class,
      BenchUploadCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    var names = String.join(", ", new TreeSet<>(spec.subcommands().keySet()));
    throw new ParameterException(spec.commandLine(), "请写其中一个 / Name one of these: " + names);
  }
}
